// What if: turn a tile, the server rules again, the page shows it. Reading needs none of this:
// every tile is a submit button of a GET form, and every board of links works as links.
(() => {
  "use strict";
  const board = document.querySelector(".board");
  if (!board) return;
  const tiles = [...board.querySelectorAll(".tile")];
  if (!tiles.length) return;

  // One tab stop for the board; arrows move by what the eye sees, Home and End to the ends.
  let current = tiles[0];
  const rove = (tile, focus) => {
    current.tabIndex = -1;
    current = tile;
    tile.tabIndex = 0;
    if (focus) tile.focus();
  };
  tiles.forEach(tile => { tile.tabIndex = -1; });
  rove(current, false);
  const towards = key => {
    const at = tiles.indexOf(current);
    if (key === "ArrowRight") return tiles[at + 1];
    if (key === "ArrowLeft") return tiles[at - 1];
    if (key === "Home") return tiles[0];
    if (key === "End") return tiles[tiles.length - 1];
    const sign = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (!sign) return undefined;
    const here = current.getBoundingClientRect();
    let best, least = Infinity;
    for (const tile of tiles) {
      const there = tile.getBoundingClientRect();
      const down = (there.top - here.top) * sign;
      if (down < here.height / 2) continue;
      const cost = down + 3 * Math.abs(there.left - here.left);
      if (cost < least) { least = cost; best = tile; }
    }
    return best;
  };
  board.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey || !/^(Arrow|Home|End)/.test(event.key)) return;
    const tile = towards(event.key);
    event.preventDefault();
    if (tile) rove(tile, true);
  });
  board.addEventListener("focusin", event => {
    const tile = event.target.closest(".tile");
    if (tile && tile !== current) rove(tile, false);
  });

  const form = document.getElementById("what-if");
  if (!form || !("whatIf" in board.dataset)) return;
  const order = ["yes", "no", "abstained", "absent"];
  const field = form.elements["what-if"];
  const say = document.getElementById("say");

  // The words are the page's: patterns such as "{0}: {1}", and each position under its name.
  const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, index) => values[index]);
  const word = position => form.dataset[position] || position.replace("-", " ");

  const positionOf = tile => (/(?:^| )p-([a-z-]+)/.exec(tile.className) || [])[1];
  const put = (tile, position) => {
    const was = tile.dataset.was;
    tile.className = `tile p-${position}${position === was ? "" : " changed"}`;
    const name = tile.title.split(":")[0];
    const text = position === was
      ? filled(form.dataset.voted, name, word(position))
      : filled(form.dataset.changed, name, word(position), word(was));
    tile.title = text;
    const label = tile.querySelector(".vh");
    if (label) label.textContent = text;
  };
  const scenario = () => tiles
    .filter(tile => positionOf(tile) !== tile.dataset.was)
    .map(tile => `${tile.dataset.state}:${positionOf(tile)}`)
    .join(",");

  const recount = region => {
    const own = [...region.querySelectorAll(".tile")];
    const count = position => own.filter(tile => positionOf(tile) === position).length;
    region.querySelector("h3 small").textContent = filled(form.dataset.counts, count("yes"), count("no"), count("abstained"), own.length);
  };

  // The same address, only the parts that change. The newest request wins; a failure falls back to the whole page.
  let asked;
  const address = extra => {
    const url = new URL(form.action, location.href);
    // Colons and commas stay readable in an address that people send to each other.
    const clear = text => encodeURIComponent(text).replace(/%3A/g, ":").replace(/%2C/g, ",");
    url.search = Object.entries({ "what-if": field.value, ...extra }).map(([name, value]) => `${name}=${clear(value)}`).join("&");
    return url;
  };
  const rule = async () => {
    if (asked) asked.abort();
    asked = new AbortController();
    const mine = asked;
    const ruling = document.getElementById("ruling");
    ruling.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address({ part: "ruling" }), { signal: mine.signal, headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const parts = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of ["ruling", "counts", "why"]) {
        const fresh = parts.getElementById(id);
        const old = document.getElementById(id);
        if (fresh && old) old.replaceWith(fresh);
      }
      history.replaceState(null, "", address({}));
      const sentence = document.querySelector("#ruling [data-say]");
      if (say && sentence) say.textContent = filled(form.dataset.hypothetical, sentence.textContent);
    } catch (failure) {
      if (failure.name !== "AbortError") location.assign(address({}));
    } finally {
      if (mine === asked) document.getElementById("ruling").removeAttribute("aria-busy");
    }
  };

  board.addEventListener("click", event => {
    const tile = event.target.closest(".tile");
    if (!tile) return;
    event.preventDefault();
    rove(tile, false);
    put(tile, order[(order.indexOf(positionOf(tile)) + 1) % order.length]);
    recount(tile.closest("[class^=r-]"));
    field.value = scenario();
    rule();
  });
})();
