// What a page states, as a file of CSV: site.js loads this when it is asked for.
// Lists that go on in pages of their own are read to their end.
(async () => {
  "use strict";
  const link = document.getElementById("csv");
  if (!link || link.dataset.busy) return;
  link.dataset.busy = "1";
  const text = (e) => e ? e.textContent.replace(/\s+/g, " ").trim() : "";
  const all = (e, selector) => [...e.querySelectorAll(selector)];
  const texts = (e, selector) => all(e, selector).map(text).filter(Boolean).join("; ");
  const without = (e, selector) => {
    const copy = e.cloneNode(true);
    all(copy, selector).forEach((x) => x.remove());
    return text(copy);
  };
  const names = (e, selector) => all(e, selector).map((n) => without(n, ".badge")).join("; ");
  const address = (e, base, selector) => {
    const a = e.querySelector(selector);
    if (!a) return "";
    const to = new URL(a.getAttribute("href"), base).href;
    try { return decodeURI(to) } catch { return to }
  };
  const rows = [link.dataset.head.split(",")];

  // evidence is the fields of a sentence: its words, title, publisher, day, address.
  const evidence = (ev, base) => {
    const title = all(ev, ".src > span").find((s) => /^「.*」$/.test(text(s))), after = title && title.nextElementSibling;
    const words = all(ev, "p:not(.src, .ask)").map(text).join(" "), time = ev.querySelector("time");
    return [words, text(title).slice(1, -1), after && after.tagName === "SPAN" && !after.className ? text(after) : "",
      time ? time.getAttribute("datetime") : "", address(ev, base, "a[href*='#s'], .src > a")];
  };
  const happening = (section, li, base) => {
    const head = li.querySelector("summary, .what");
    const fields = [section, text(li.querySelector(".when")), without(head, ".st"), texts(head, ".st"), names(li, ":scope > .src .nm")];
    const evs = all(li, ".ev");
    for (const ev of evs) rows.push([...fields, ...evidence(ev, base)]);
    if (!evs.length) rows.push([...fields, "", "", "", "", address(li, base, "a")]);
  };
  const read = (doc, base, name) => {
    for (const sec of all(doc, "main .sec")) {
      const section = name || without(sec.querySelector("h2"), "small");
      all(sec, ".rows > li").forEach((li) => happening(section, li, base));
      for (const ev of all(sec, ".ev").filter((e) => !e.closest(".rows"))) {
        const fields = evidence(ev, base), group = ev.closest(".evs").previousElementSibling, link = group && group.querySelector("a");
        if (!fields[1] && link) fields[1] = text(link); // words stand under the document that holds them
        rows.push([section, text(group && group.querySelector("small")), "", texts(ev, ".src > .st"), names(ev, ".src .nm"), ...fields]);
      }
      for (const tr of all(sec, "tbody tr")) {
        const cells = [...tr.cells], last = cells.at(-1).matches(".num") ? cells.pop() : null;
        rows.push([section, cells.slice(1).map((c) => without(c, ".badge")).join("; "), cells[0] ? without(cells[0], ".badge, .st") : "", texts(tr, ".st"), "", "", "", "", "", address(last || tr, base, "a[href*='#s']")]);
      }
      for (const li of all(sec, ".tl:not(.rows) > li")) rows.push([section, text(li.querySelector(".when")), without(li, ".when, .src, .badge, .ref"), "", "", "", "", "", "", address(li, base, ".ref a") || address(li, base, "a")]);
    }
    for (const dt of all(doc, "main .side .meta dt")) if (!name) rows.push([text(dt), "", without(dt.nextElementSibling, ".badge"), "", "", "", "", "", "", ""]);
  };
  read(document, location.href);
  for (const more of all(document, "main .sec a.rest")) {
    const sec = more.closest(".sec"), name = without(sec.querySelector("h2"), "small"), from = rows.filter((r) => r[0] === name);
    const starts = sec.id === "named" ? all(sec, ".chips a:not([aria-current])").map((a) => a.href) : [more.href]; // by year
    const fresh = rows.length;
    for (let at of starts) while (at) {
      const answer = await fetch(at).catch(() => null);
      if (!answer || !answer.ok) break;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html"), next = page.querySelector("a[rel=next]");
      read(page, at, name);
      at = next && new URL(next.getAttribute("href"), at).href;
    }
    if (rows.length > fresh) from.forEach((r) => rows.splice(rows.indexOf(r), 1)); // the long list holds them too
  }
  const cell = (s) => '"' + String(s).replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""') + '"';
  const file = new Blob(["\ufeff" + rows.map((r) => r.map(cell).join(",")).join("\r\n") + "\r\n"], { type: "text/csv" }), a = document.createElement("a");
  a.href = URL.createObjectURL(file);
  a.download = text(document.querySelector("h1")) + ".csv";
  a.click();
  URL.revokeObjectURL(a.href);
  delete link.dataset.busy;
})();
