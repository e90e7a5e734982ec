-- Opens a manifest in Neovim with the language server and writes what a user sees as JSON.
-- Variables: SERVER (a JSON array: the command), MANIFEST, TEMPLATES, CODE (of the finding to wait for), RESULT.
local seen = {}
vim.lsp.handlers['window/showMessage'] = function(_, message)
  seen.shown = message.message
end

local function start(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  return vim.api.nvim_get_current_buf()
end

local function request(buffer, method, line, character)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    position = { line = line, character = character },
  }
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}
  local _, answer = next(answers)
  return answer and answer.result
end

local manifest = start(vim.env.MANIFEST)
local client = vim.lsp.start_client({
  name = 'kubesphere-dingtalk',
  cmd = vim.fn.json_decode(vim.env.SERVER),
  root_dir = vim.fn.fnamemodify(vim.env.MANIFEST, ':h'),
  settings = { kubesphereDingtalk = { notificationManagerVersion = '2.3' } },
  on_init = function(started)
    started.notify('workspace/didChangeConfiguration', { settings = started.config.settings })
  end,
})
vim.lsp.buf_attach_client(manifest, client)
-- the settings arrive after the first findings
vim.wait(20000, function()
  return #vim.tbl_filter(function(found) return found.code == vim.env.CODE end, vim.diagnostic.get(manifest)) > 0
end, 20)
seen.codes = vim.tbl_map(function(found) return found.code end, vim.diagnostic.get(manifest))
seen.messages = vim.tbl_map(function(found) return found.message end, vim.diagnostic.get(manifest))

local hover = request(manifest, 'textDocument/hover', 11, 12)
seen.hover = hover and hover.contents.value
local items = request(manifest, 'textDocument/completion', 11, 20)
seen.completions = vim.tbl_map(function(item) return item.label end, (items or {}).items or items or {})

vim.lsp.codelens.refresh()
vim.wait(20000, function() return #vim.lsp.codelens.get(manifest) > 0 end, 20)
seen.lenses = vim.tbl_map(function(lens) return lens.command.title end, vim.lsp.codelens.get(manifest))
vim.api.nvim_win_set_cursor(0, { 1, 0 })
vim.lsp.codelens.run()
vim.wait(20000, function() return seen.shown ~= nil end, 20)

local templates = start(vim.env.TEMPLATES)
vim.lsp.buf_attach_client(templates, client)
local definition = request(templates, 'textDocument/definition', 6, 18)
local place = definition and definition[1]
seen.definition = place and place.range.start

vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.RESULT)
vim.cmd('qa!')
