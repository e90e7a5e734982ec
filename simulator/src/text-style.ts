/** The wording of errors: 1 is that of 2019, 2 of 2020–22 (with a link), 3 from 2022, 4 from 2023. The codes are the same. */
export type TextStyle = 1 | 2 | 3 | 4;
