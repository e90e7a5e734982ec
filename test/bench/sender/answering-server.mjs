// Answers every POST as DingTalk answers an accepted message, and prints its port. Ends with its standard input.
import { createServer } from 'node:http';

const answer = '{"errcode":0,"errmsg":"ok"}';
const head = { 'Content-Type': 'application/json', 'Content-Length': answer.length };
const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, head).end(answer));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume().on('end', () => process.exit(0));
