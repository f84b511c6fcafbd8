"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("on");
  const form = document.getElementById("filters");
  const cards = [...document.querySelectorAll(".card")];
  const events = [...document.querySelectorAll(".event")];
  const help = document.getElementById("help");
  const fields = [...form.elements].filter((field) => field.name);
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const texts = new Map();
  let current = null;

  const say = (text) => { document.getElementById("said").textContent = text; };

  // Letters without their marks, so that "ngay ky" finds "ngày ký".
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, plain(card.textContent));
    return texts.get(card);
  };

  const wanted = () => new Map(fields.filter((f) => f.value.trim()).map((f) => [f.name, f.value.trim()]));

  const matches = (card, asked, words) => {
    for (const [name, value] of asked) {
      if (name === "q") continue;
      const held = card.dataset[name === "with" ? "source" : name];
      if (!held.includes(`|${value}|`)) return false;
    }
    return words.every((word) => textOf(card).includes(word));
  };

  const apply = () => {
    const asked = wanted();
    const words = plain(asked.get("q") || "").split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      const visible = matches(card, asked, words);
      if (card.hidden === visible) card.hidden = !visible;
      shown += visible;
    }
    for (const event of events) {
      const held = [...event.querySelectorAll(":scope > .card")];
      event.hidden = asked.size > 0 && !held.some((card) => !card.hidden);
    }
    const all = cards.length;
    const noun = all === 1 ? "discrepancy" : "discrepancies";
    document.getElementById("count").textContent = asked.size ? `${shown} of ${all} ${noun}` : `${all} ${noun}`;
    document.getElementById("none").hidden = shown > 0 || all === 0;
  };

  // The filter lives in the fragment: it survives a reload, a mail and a page opened from disk.
  const remember = () => {
    const hash = new URLSearchParams(wanted()).toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  };

  const go = (card) => {
    current = card;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  };

  const follow = () => {
    const hash = location.hash.slice(1);
    if (hash.includes("=")) {
      const asked = new URLSearchParams(hash);
      for (const field of fields) field.value = asked.get(field.name) || "";
      apply();
    } else if (hash.startsWith("d-")) {
      const card = document.getElementById(decodeURIComponent(hash));
      if (!card) return;
      if (card.hidden) { form.reset(); }
      go(card);
    }
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { apply(); remember(); }, 60);
  });
  form.addEventListener("reset", () => setTimeout(() => {
    apply();
    if (location.hash.includes("=")) remember();
  }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", follow);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-filter]");
    if (link) {
      event.preventDefault();
      location.hash = `#${link.dataset.filter}`;
      follow();
      document.getElementById("discrepancies").scrollIntoView();
      form.elements.q.focus({ preventScroll: true });
      return;
    }
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
  });

  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.previousElementSibling);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      say("Selected: copy it with the keyboard");
      return;
    }
    button.textContent = "Copied";
    say("Copied");
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  };

  const step = (by) => {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(document.activeElement.closest(".card") || current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
    go(shown[next]);
  };

  const keys = { j: () => step(1), k: () => step(-1), "?": () => help.showModal(), "/": () => form.elements.q.focus() };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.matches("input, select, textarea");
    if (typing && event.key === "Escape") event.target.blur();
    if (typing || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.getElementById("keys").addEventListener("click", () => help.showModal());

  const cell = (row, column) => row.cells[column].textContent.trim();
  const sort = (table, header) => {
    const down = header.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...table.tBodies[0].rows];
    const order = (a, b) => collator.compare(cell(a, header.cellIndex), cell(b, header.cellIndex));
    rows.sort((a, b) => (down ? order(b, a) : order(a, b)));
    table.tBodies[0].append(...rows);
  };
  for (const table of document.querySelectorAll(".sortable")) {
    for (const header of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      button.addEventListener("click", () => sort(table, header));
      header.append(button);
    }
  }

  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details.who-says, details.more, details.score")) fold.open = true;
  });
  apply();
  follow();
})();
