// What few searches need: narrowing by facets, and names near to one that is
// nowhere. search.js loads it when it is first asked for, and lends its tools.
window.sillokMore = s => {
  "use strict";
  const { W, el, word, link, section } = s, axes = Object.keys(s.params);

  // Facets (facets.go)
  const readFacets = () => s.bytes(s.name("facets", "bin", s.meta().facets), b => {
    const n = 4 + new DataView(b.buffer, b.byteOffset).getUint32(0), head = s.json(b.subarray(4, n)), r = s.reader(b.subarray(n));
    return Object.fromEntries(axes.map(a => [a, (head[a] || []).map(value => ({ value, docs: s.list(r).docs }))]));
  });
  const narrow = async cs => {
    for (const a of axes) if (s.state()[s.params[a]]) {
      const v = (await readFacets())[a].find(v => v.value === s.state()[s.params[a]]), set = new Set(v && v.docs);
      cs = cs.filter(c => set.has(c.doc));
    }
    return cs;
  };
  const show = async (cs, mine) => {
    const set = new Set(cs.map(c => c.doc)), f = await readFacets(), state = s.state();
    if (mine !== s.turn()) return;
    s.facets.replaceChildren(...axes.flatMap(a => {
      const p = s.params[a], rows = f[a].map(v => [v.value, v.docs.filter(d => set.has(d)).length]).filter(v => v[1] || v[0] === state[p]);
      const most = rows.sort((x, y) => (y[0] === state[p]) - (x[0] === state[p]) || y[1] - x[1]).slice(0, 12);
      if (p === "said" || p === "year") most.sort((x, y) => y[0] - x[0]);
      return rows.length ? [el("h2", {}, W[p]), el("ul", { class: "plain" }, ...most.map(([v, n]) =>
        el("li", {}, el("a", { href: link(state, { [p]: state[p] === v ? "" : v }), "aria-current": state[p] === v ? "true" : null }, v), " ", el("small", {}, String(n)))))] : [];
    }));
  };

  // Near names (jamo.go)
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    const row = [...Array(b.length + 1).keys()];
    for (let i = 0; i < a.length; i++) {
      let before = row[0];
      row[0] = i + 1;
      for (let j = 0; j < b.length; j++) {
        const old = row[j + 1];
        row[j + 1] = a[i] === b[j] ? before : Math.min(before, row[j], old) + 1;
        before = old;
      }
    }
    return row[b.length];
  };
  const near = text => {
    const q = s.jamo(s.stem(text)), most = Math.max(1, q.length / 4 | 0);
    return s.best(n => Math.min(...n.keys.map(k => distance(q, k.jamo, most))), most + 1);
  };
  const similar = q => {
    const like = near(q.whole).slice(0, 6);
    return like.length ? section(W.near, "", el("div", { class: "two" }, ...like.map(s.card))) : "";
  };
  const nothing = q => {
    const stem = s.stem(q.whole), wrap = el("div", {}, section(word(W.none, q.typed), "", stem !== q.whole && el("p", {}, el("a", { href: link({}, { q: stem }) }, word(W.stem, stem))),
      el("p", {}, el("a", { href: s.root + "names/index.html" }, W.index))));
    wrap.prepend(similar(q));
    return wrap;
  };
  return { narrow, show, similar, nothing };
};
