-- Asks for the decisions whose addresses stand in a file, one a line, again and again. Used with wrk; docs/benchmarks.md has the command.
local addresses = {}
local next_one = 0

function init(arguments)
  for line in io.lines(arguments[1]) do addresses[#addresses + 1] = line end
end

function request()
  next_one = next_one % #addresses + 1
  return wrk.format("GET", addresses[next_one], { ["Accept-Encoding"] = "gzip" })
end
