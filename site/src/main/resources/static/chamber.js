/* A page of a live chamber follows the meeting. What it shows is always what the server drew: an event that comes makes
   it fetch the page again and take over the parts that changed. Only a ballot's tile is turned at once. The form under a
   delegate's finger is never redrawn. */
"use strict";
(() => {
  const body = document.body;
  const data = body.dataset;
  const told = document.getElementById("told");
  const conn = document.getElementById("conn");

  // What is said here stands on the page, in its language; `{name}` is where a value comes.
  const words = Object.fromEntries([...document.getElementById("words").content.children]
    .map((word) => [word.dataset.word, word.textContent]));
  const says = (word, values = {}) => words[word].replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // A link: what stands behind the number sign goes to the server in the body of a form, and out of the address at once.
  const enter = document.getElementById("enter");
  if (enter) {
    const come = () => {
      const token = location.hash.slice(1);
      if (!/^[A-Za-z0-9_-]{22}$/.test(token)) return false;
      document.documentElement.classList.add("entering");
      history.replaceState(null, "", location.pathname);
      document.getElementById("token").value = token;
      enter.submit();
      return true;
    };
    addEventListener("hashchange", come);
    if (come()) return;
  }

  // Time is the server's.
  let ahead = Number(data.clock) - Date.now();
  const serverNow = () => Date.now() + ahead;
  const two = (n) => String(n).padStart(2, "0");
  const span = (seconds) => {
    const s = Math.abs(seconds);
    return s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
  };
  const hour = (at) => `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  const clockwork = () => {
    const now = serverNow();
    for (const timer of document.querySelectorAll("[data-until]")) {
      const left = Math.ceil((Date.parse(timer.dataset.until) - now) / 1000);
      const text = left >= 0 ? span(left) : timer.closest(".floor") ? says("over", { time: span(left) }) : says("now");
      if (timer.textContent !== text) timer.textContent = text;
      timer.classList.toggle("over", left < 0);
    }
    for (const clock of document.querySelectorAll("[data-now]")) {
      const text = hour(new Date(now));
      if (clock.textContent !== text) clock.textContent = text;
    }
  };
  setInterval(clockwork, 250);

  // Taking over what changed.
  const drawn = new Map();
  const plainHtml = (element) => element.outerHTML.replace(/name="saw" value="\d+"/g, "");
  const remember = (root) => root.querySelectorAll("[data-live][id]").forEach((part) => drawn.set(part.id, plainHtml(part)));
  remember(document);

  const busy = (part) => {
    const active = document.activeElement;
    if (active && part.contains(active) && active.matches("input, select, textarea")) return true;
    if (pressed && part.contains(pressed)) return true;
    return [...part.querySelectorAll("input:not([type=hidden]), textarea")].some((field) => field.type === "checkbox"
      ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
  };
  let pressed = null;
  addEventListener("pointerdown", (event) => { pressed = event.target; }, true);
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, () => { setTimeout(() => { pressed = null; if (late) refresh(); }, 50); }, true);
  }
  addEventListener("focusout", () => { if (late) setTimeout(refresh, 100); });

  let late = false;
  const turn = (tile, from) => {
    if (tile.className !== from.className) tile.className = from.className;
    if (tile.title !== from.title) tile.title = from.title;
    const shown = tile.querySelector(".says");
    const other = from.querySelector(".says");
    if (shown && other && shown.textContent !== other.textContent) shown.textContent = other.textContent;
  };
  const take = (old, fresh) => {
    const html = plainHtml(fresh);
    if (drawn.get(old.id) === html) return;
    if (old.getAttribute("role") === "status") {
      if (old.textContent !== fresh.textContent) old.textContent = fresh.textContent;
      drawn.set(old.id, html);
      return;
    }
    if (old.dataset.keep !== undefined && old.dataset.keep === fresh.dataset.keep) {
      const buttons = [...fresh.querySelectorAll("[aria-pressed]")];
      old.querySelectorAll("[aria-pressed]").forEach((button, i) => {
        if (buttons[i]) button.setAttribute("aria-pressed", buttons[i].getAttribute("aria-pressed"));
      });
      parts(old, fresh);
      drawn.set(old.id, html);
      return;
    }
    const hall = old.querySelector(":scope > .hall");
    const other = fresh.querySelector(":scope > .hall");
    if (hall && other && hall.dataset.vote === other.dataset.vote && hall.children.length === other.children.length) {
      [...hall.children].forEach((tile, i) => turn(tile, other.children[i]));
      drawn.set(old.id, html);
      return;
    }
    if (busy(old)) {
      late = true;
      return;
    }
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const opened = [...old.querySelectorAll("details")].map((details) => details.open);
    const next = document.importNode(fresh, true);
    if (opened.length === next.querySelectorAll("details").length) {
      next.querySelectorAll("details").forEach((details, i) => { details.open = opened[i]; });
    }
    old.replaceWith(next);
    drawn.set(next.id, html);
    remember(next);
    if (focused) {
      const again = [...next.querySelectorAll(focused.tagName)].find((one) => one.textContent === focused.textContent);
      if (again) again.focus({ preventScroll: true });
    }
  };
  const parts = (old, fresh) => {
    for (const part of old.querySelectorAll("[data-live][id]")) {
      const outer = part.parentElement.closest("[data-live]");
      if (outer && outer !== old && old.contains(outer)) continue;
      const other = fresh.querySelector(`#${CSS.escape(part.id)}`);
      if (other) take(part, other);
    }
  };

  let fetching = false;
  let again = false;
  const refresh = async () => {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    late = false;
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.body.dataset;
        if (Number(fresh.seq) >= Number(data.seq)) {
          data.seq = fresh.seq;
          data.version = fresh.version;
          ahead = Number(fresh.clock) - Date.now();
          parts(document.documentElement, page.documentElement);
          clockwork();
        }
      } else if (answer.status === 401 || answer.status === 403) {
        tell(says("ask"), true);
      }
    } catch {
      // The stream says that the connection is gone.
    } finally {
      fetching = false;
      if (again) {
        again = false;
        soon(300);
      }
    }
  };
  let timer = 0;
  let due = Infinity;
  const soon = (wait) => {
    const at = Date.now() + wait;
    if (at >= due) return;
    due = at;
    clearTimeout(timer);
    timer = setTimeout(() => { due = Infinity; refresh(); }, wait);
  };

  // The stream, read by hand: so that a silent line is noticed, and it begins where the page ends.
  const say = (state, text) => {
    conn.className = `conn ${state}`;
    if (conn.textContent !== text) conn.textContent = text;
  };
  const onEvent = (id, type, text) => {
    if (id <= Number(data.seq)) return;
    data.seq = String(id);
    if (type !== "ballot-cast") {
      soon(60 + Math.random() * 120);
      return;
    }
    soon(900 + Math.random() * 300);
    try {
      const cast = JSON.parse(text);
      const tile = document.querySelector(`.hall[data-vote="${cast.vote}"] [data-seat="${CSS.escape(cast.seat)}"]`);
      if (!tile) return;
      tile.className = cast.hidden ? "tile p-absent in" : `tile p-${cast.position}`;
      const shown = tile.querySelector(".says");
      if (shown) shown.textContent = says(cast.hidden ? "hidden" : cast.position);
    } catch {
      // The next drawing has it right.
    }
  };
  const SILENT = 25000;
  let stop = null;
  let heard = 0;
  const listen = async () => {
    let wait = 500;
    while (!document.hidden) {
      stop = new AbortController();
      try {
        const answer = await fetch(`${data.base}/events`, {
          headers: { Accept: "text/event-stream", "Last-Event-ID": data.seq }, cache: "no-store", signal: stop.signal
        });
        if (answer.status === 401 || answer.status === 403) {
          say("stale", says("replaced"));
          return;
        }
        if (!answer.ok) throw new Error(String(answer.status));
        heard = Date.now();
        say("", says("live"));
        wait = 500;
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        let rest = "";
        for (;;) {
          const { value, done } = await reader.read();
          if (done) break;
          heard = Date.now();
          say("", says("live"));
          const frames = (rest + value).split("\n\n");
          rest = frames.pop();
          for (const frame of frames) {
            const fields = Object.fromEntries(frame.split("\n").filter((line) => !line.startsWith(":"))
              .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
            if (fields.event) onEvent(Number(fields.id), fields.event, fields.data);
          }
        }
      } catch {
        // Tried again below.
      }
      if (document.hidden) return;
      if (heard && Date.now() - heard > 10000) {
        say("stale", says("stale", { time: hour(new Date(heard + ahead)) }));
      } else {
        say("wait", says("reconnecting"));
      }
      await new Promise((done) => { setTimeout(done, wait); });
      wait = Math.min(wait * 2, 5000);
      soon(50);
    }
  };
  setInterval(() => {
    if (stop && heard && Date.now() - heard > SILENT && !document.hidden) stop.abort();
  }, 2000);

  if (data.follows === "events") {
    listen();
    document.addEventListener("visibilitychange", () => {
      // A browser opens six lines to a server; pages nobody looks at keep none of them.
      if (document.hidden) {
        if (stop) stop.abort();
      } else {
        refresh();
        listen();
      }
    });
  } else {
    say("", says("reload"));
    setInterval(() => { if (!document.hidden) refresh(); }, 5000);
  }

  // Commands: sent under one name until they are answered, so that a bad line never votes twice and never loses a vote.
  const tell = (text, no) => {
    told.className = no ? "told no" : "told";
    told.textContent = text;
    if (!no) setTimeout(() => { if (told.textContent === text) told.textContent = ""; }, 6000);
  };
  const name = () => [...crypto.getRandomValues(new Uint8Array(12))].map((octet) => octet.toString(16).padStart(2, "0")).join("");
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[data-say]")) return;
    event.preventDefault();
    if (form.dataset.sure && !confirm(form.dataset.sure)) return;
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    fields.set("name", name());
    if (fields.has("saw")) fields.set("saw", data.version);
    const ballot = form.classList.contains("ballot");
    if (ballot) {
      form.querySelectorAll("[aria-pressed]").forEach((one) => one.setAttribute("aria-pressed", String(one === event.submitter)));
      tell(says("sending"));
    }
    const mine = form.dataset.sending = fields.get("name");
    for (let wait = 400; ; wait = Math.min(wait * 2, 5000)) {
      if (ballot && form.dataset.sending !== mine) return;
      try {
        const answer = await fetch(form.getAttribute("action"), {
          method: "POST", headers: { Accept: "application/json" }, body: fields
        });
        const said = await answer.json();
        if (answer.ok) {
          form.reset();
          tell(ballot && said.receipt
            ? says("received", { position: says(said.receipt.choice), entry: said.receipt.index })
            : says("done", { what: form.dataset.say }));
        } else if (answer.status === 503) {
          throw new Error("again");
        } else {
          tell(says(said.rule ? "refused-by" : "refused", { why: said.detail, rule: said.rule }), true);
        }
        if (pressed && form.contains(pressed)) pressed = null;
        if (document.activeElement && form.contains(document.activeElement) && !ballot) document.activeElement.blur();
        soon(30);
        return;
      } catch {
        tell(says("again"), true);
        await new Promise((done) => { setTimeout(done, wait); });
      }
    }
  });
  clockwork();
})();
