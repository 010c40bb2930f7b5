// The search page: reads the index that package internal/search wrote, and
// ranks as its rank.go and verify.go do, constant for constant. Files are
// fetched whole and only when a query needs them; what a result says is cut
// from its own page. Read from a disk, where nothing may be fetched, the same
// files come as scripts, if the site was built with search: {offline: true}.
(() => {
  "use strict";
  const out = document.getElementById("results"), form = document.querySelector("form.hero");
  if (!out || !form) return;
  const disk = location.protocol === "file:", W = out.dataset, root = W.root, base = W.files || root, input = form.elements.q;
  const asks = on => document.documentElement.toggleAttribute("data-asked", on); // the index is hidden, room for answers kept
  if (disk && !W.offline) return asks(false);
  const say = document.getElementById("say"), fallback = document.getElementById("fallback"), title = document.title;

  // Files ------------------------------------------------------------------
  const files = new Map(), waiting = {};
  window.sillok = (path, data) => waiting[path](Uint8Array.from(atob(data), c => c.charCodeAt(0)));
  const address = (path, from = root) => from + path.split("#").map((p, i) => i ? encodeURIComponent(p) : p.split("/").map(encodeURIComponent).join("/")).join("#");
  const script = path => new Promise((done, fail) => {
    const s = document.createElement("script");
    waiting[path] = done;
    s.onerror = fail;
    s.src = address(path.replace(/\.\w+$/, ".js"), base);
    document.head.append(s);
  });
  const fetched = (path, cache) => fetch(address(path, path.startsWith("search/") ? base : root), cache && { cache }).then(r => {
    if (r.ok) return r;
    throw Error();
  });
  const keep = (key, make) => {
    if (!files.has(key)) {
      const p = make();
      files.set(key, p);
      p.catch(() => files.delete(key));
    }
    return files.get(key);
  };
  const bytes = (path, read, cache) => keep(path, () =>
    (disk ? script(path) : fetched(path, cache).then(r => r.arrayBuffer()).then(b => new Uint8Array(b))).then(read));
  const text = b => new TextDecoder().decode(b), json = b => JSON.parse(text(b));
  const name = (stem, ext, h) => "search/" + stem + "." + h + "." + ext;

  // meta: the sizes of the index, and the hashes that name its files.
  let meta;
  const readMeta = cache => bytes("search/meta.bin", b => {
    const v = new DataView(b.buffer, b.byteOffset), m = { docs: v.getUint32(4), last: v.getUint32(8), bits: v.getUint32(12) };
    let at = 16;
    const hash = () => {
      const h = v.getUint32(at - 1) & 0xffffff;
      at += 3;
      return h && h.toString(16).padStart(6, "0");
    }, hashes = n => Array.from({ length: n }, hash);
    if (v.getUint32(0) !== 0x534c4b31) throw Error(); // SLK1
    m.names = hash();
    m.facets = hash();
    m.blocks = hashes(m.last + 15 >> 4);
    m.shards = hashes((1 << m.bits) + (1 << m.bits - 4));
    return meta = m;
  }, cache);

  // Bits, lists, shards (shard.go) ------------------------------------------
  const reader = b => {
    let at = 0;
    const bit = () => {
      if (at >> 3 >= b.length) throw Error();
      return b[at >> 3] >> 7 - (at++ & 7) & 1;
    };
    const get = n => { let v = 0; while (n--) v = v * 2 + bit(); return v };
    const zeros = () => { let n = 0; while (!bit()) n++; return n };
    return { bit, get, gamma: () => { const n = zeros(); return 2 ** n + get(n) }, rice: k => zeros() * 2 ** k + get(k) };
  };
  const list = (r, weighted) => {
    const n = r.gamma(), docs = [], w = [];
    let doc = 0, k, next = 1;
    if (n >= 256 && r.bit()) {
      const last = r.gamma();
      k = r.get(4);
      for (let m = last - n; m--; next++) for (doc += r.rice(k) + 1; next < doc; next++) docs.push(next);
      for (; next <= last; next++) docs.push(next);
      return { docs, w: docs.map(() => 1) };
    }
    k = r.get(4);
    for (let i = 0; i < n; i++) {
      docs.push(doc += r.rice(k) + 1);
      let v = 0;
      while (weighted && v < 3 && r.bit()) v++;
      w.push(v);
    }
    return { docs, w };
  };
  const shard = b => {
    const r = reader(b), lists = new Map();
    let n = r.gamma() - 1, key = 0;
    for (const k = r.get(5); n--;) lists.set(key += r.rice(k), list(r, true));
    return lists;
  };

  // Terms (terms.go, normal.go) ----------------------------------------------
  const plain = c => (c >= "！" && c <= "～" ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : /\s/.test(c) ? " " : c).toLowerCase();
  const normalize = s => Array.from(s.normalize("NFC"), plain).join("");
  const hangul = c => c >= "가" && c <= "힣";
  const syllable = c => hangul(c) || c >= "\u3400" && c <= "\u9fff";
  const letter = c => /[a-z0-9]/.test(c) || c > "~" && !syllable(c) && !/[\u3130-\u318f]/.test(c) && /[\p{L}\p{Nd}]/u.test(c);
  const code = c => c.charCodeAt(0) - 0xac00;
  const hash = s => {
    let h = 0x811c9dc5;
    for (const b of new TextEncoder().encode(s)) h = Math.imul(h ^ b, 0x01000193);
    return (h | 1 << 31) >>> 0;
  };
  const singles = 11172 * 11172;
  const single = c => hangul(c) ? singles + code(c) : hash(c);
  const pair = (a, b) => hangul(a) && hangul(b) ? code(a) * 11172 + code(b) : hash(a + b);
  const termsOf = s => {
    const all = new Set();
    let before = "", alone = "";
    const flush = () => { if (alone) all.add(single(alone)); before = alone = "" };
    for (const run of s.match(/[\p{L}\p{Nd}]+|./gu) || []) {
      let word = "";
      const end = () => { if (word) all.add(hash(word.slice(0, 32))); word = "" };
      for (const c of run) {
        if (syllable(c)) {
          end();
          if (before) { all.add(pair(before, c)); alone = "" } else alone = c;
          before = c;
        } else {
          flush();
          if (letter(c)) word += c; else end();
        }
      }
      end();
    }
    flush();
    return [...all];
  };
  const mix = x => {
    x = Math.imul(x, 0x9e3779b1);
    x ^= x >>> 15;
    x = Math.imul(x, 0x85ebca77);
    return (x ^ x >>> 13) >>> 0;
  };
  const find = t => {
    const m = mix(t), one = t >= singles && t < singles + 11172, width = 32 - meta.bits + (one ? 4 : 0);
    const i = Math.floor(m / 2 ** width) + (one ? 1 << meta.bits : 0), h = meta.shards[i];
    return h ? bytes(name("t/" + i.toString(16), "bin", h), shard).then(s => s.get(m % 2 ** width) || { docs: [], w: [] }) : Promise.resolve({ docs: [], w: [] });
  };

  // Names (cards.go, jamo.go) ------------------------------------------------
  const I = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  const V = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
  const F = " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
  const jamo = s => s.replace(/[가-힣]/g, c => I[code(c) / 588 | 0] + V[(code(c) / 28 | 0) % 21] + F[code(c) % 28]);
  const consonants = s => s.replace(/[가-힣]/g, c => I[code(c) / 588 | 0]);
  const compact = s => s.replace(/ /g, ""), keyOf = s => compact(normalize(s));
  const nameKey = s => { const key = keyOf(s); return { key, jamo: jamo(key), first: consonants(key) } };
  let names = [], exact = new Map(), kinds = [];
  const readNames = () => meta.names ? bytes(name("names", "json", meta.names), b => {
    const t = json(b);
    const labels = JSON.parse(W.kinds || "{}");
    kinds = t.kinds.map(([kind, label, ...rest]) => [kind, labels[kind] || label, ...rest]);
    exact = new Map();
    names = t.names.map(([k, id, long, slug, docs, line, others]) => {
      const [kind, label, badge, section] = kinds[k], spaced = s => s.replace(/_/g, " ");
      const n = { kind, label, badge, docs, line, id: kind + ":" + id, title: long || spaced(id) };
      n.path = kind === "page" ? slug : section + "/" + (slug || id.toLowerCase().replace(/[^가-힣一-鿿a-z0-9\-_.]/g, "-")) + "/index.html";
      n.keys = [spaced(id.split("_(")[0]), n.title, ...others].map(nameKey);
      return n;
    });
    for (const own of [true, false]) for (const n of names) n.keys.forEach((k, i) => {
      const all = exact.get(k.key) || [];
      if (i < 2 === own && !all.includes(n)) exact.set(k.key, [...all, n]);
    });
  }) : Promise.resolve();
  const meant = key => {
    const all = key.length < 2 ? [] : (exact.get(key) || []).filter(n => n.kind !== "page");
    const own = all.filter(n => n.keys[0].key === key || n.keys[1].key === key);
    return own.length ? own.slice(0, 4) : all.length > 2 ? [] : all;
  };
  const subsequence = (part, s) => { let i = 0; for (const c of s) if (c === part[i]) i++; return i === part.length };
  const bare = s => s !== "" && [...s].every(c => I.includes(c));
  const fit = (n, q, first) => n.keys.reduce((best, k, i) => Math.min(best,
    k.key === q.key ? (i < 2 ? 0 : 1) :
    first && k.first === q.key ? 2 :
    first && k.first.startsWith(q.key) || k.jamo.startsWith(q.jamo) ? (i < 2 ? 3 : 4) :
    q.key.length < 2 ? 7 : k.key.includes(q.key) ? 5 : first && subsequence(q.key, k.first) ? 6 : 7), 7);
  const best = (score, none) => names.map(n => [score(n), n]).filter(x => x[0] < none)
    .sort((a, b) => a[0] - b[0] || b[1].docs - a[1].docs).map(x => x[1]);
  const matching = s => { const q = nameKey(s), first = bare(q.key); return q.key ? best(n => fit(n, q, first), 7) : [] };
  // Queries (query.go) ---------------------------------------------------------
  const particles = "에서는 으로는 에게서 이라는 으로 에서 에게 까지 부터 처럼 보다 이란 라는 에는 은 는 이 가 을 를 의 에 와 과 로 도 만".split(" ");
  const stem = w => {
    for (const p of particles) if (w.endsWith(p) && w.length - p.length >= 2) return w.slice(0, -p.length);
    return w;
  };
  const dayPath = key => {
    const part = key.length === 7 && key.slice(5) > "12";
    return "dates/" + (part ? key.slice(0, 4) : key).replace(/-/g, "/") + "/index.html" +
      (!part ? "" : key[5] === "4" ? "#h" + (+key[6] + 1) : "#q" + (key[6] - 2));
  };
  const dateIn = s => {
    let m = s.match(/(?:^| )([12]\d{3})년? ?(상반기|하반기|[1-4]분기)(?: |$)/);
    if (m) return [m[1] + "-" + (m[2] === "상반기" ? 40 : m[2] === "하반기" ? 41 : 32 + +m[2][0]), m];
    m = s.match(/(?:^| )([12]\d{3})(?:년? |년|[-./] ?)(\d{1,2})(?:월? |월|[-./] ?)(\d{1,2})일?(?: |$)/) ||
      s.match(/(?:^| )([12]\d{3})(?:년? |년|[-./] ?)(\d{1,2})월?(?: |$)/) || s.match(/(?:^| )([12]\d{3})년?(?: |$)/);
    return !m || m[2] < 1 || m[2] > 12 || m[3] < 1 || m[3] > 31 ? null : [m.slice(1).map(x => x.padStart(2, "0")).join("-"), m];
  };
  const parse = s => {
    const words = s => s.split(" ").filter(w => w);
    const typed = words(words(normalize(s)).map(w => w.replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, "")).join(" ")).join(" ");
    const q = { typed, text: words(typed.replace(/[\u3130-\u318f]/g, "")).join(" "), units: [] };
    q.whole = compact(q.text);
    let rest = q.text;
    const d = dateIn(rest);
    if (d) {
      q.day = d[0];
      const full = compact(d[1][0]);
      q.units.push({ full, stem: full, ids: [], day: d[0], paths: [dayPath(d[0]).replace(/index\.html$/, "")] });
      rest = rest.replace(d[1][0], " ");
    }
    const ws = words(rest);
    outer: for (let i = 0; i < ws.length;) {
      for (let n = Math.min(ws.length - i, 6); n; n--) {
        const full = ws.slice(i, i + n).join("");
        for (const form of [full, stem(full)]) {
          const ids = meant(form);
          if (ids.length) {
            q.units.push({ full, stem: form, ids, paths: ids.map(x => x.path) });
            i += n;
            continue outer;
          }
        }
      }
      const w = ws[i++];
      q.units.push({ full: w, stem: stem(w), ids: [], paths: [], idle: /^(언제|어디|누가|누구|무엇|무슨|어떻|어떤|얼마|왜$|몇$)/.test(w) });
    }
    if (q.units.every(u => u.idle)) for (const u of q.units) u.idle = false;
    return q;
  };

  // First step (rank.go) ---------------------------------------------------------
  const weights = [.75, 1.2, 1.7, 2.6];
  const idf = n => Math.log(1 + (meta.docs - n + .5) / (n + .5));
  const candidates = async q => {
    const want = new Set(), at = (t, w) => (want.add(t), [t, w]);
    const plans = q.units.slice(0, 30).map(u => {
      const stems = u.day ? [] : termsOf(u.stem);
      return {
        u, ids: (u.day ? ["@" + u.day] : u.ids.map(n => "@" + n.id)).map(s => at(hash(s), 2)),
        stems: stems.map(t => at(t, u.idle ? .2 : 1)),
        tails: u.day ? [] : termsOf(u.full).filter(t => !stems.includes(t)).map(t => at(t, .3)),
      };
    });
    const whole = plans.length > 1 ? termsOf(q.whole).map(t => at(t, .5)) : [];
    const lists = new Map(await Promise.all([...want].map(async t => [t, await find(t)])));
    const size = meta.last + 1, score = new Float64Array(size), full = new Int32Array(size), part = new Int32Array(size), seen = new Set();
    const add = ([t, w]) => {
      const l = lists.get(t);
      if (!seen.has(t)) {
        seen.add(t);
        w *= idf(l.docs.length);
        for (let i = 0; i < l.docs.length; i++) score[l.docs[i]] += w * weights[l.w[i]];
      }
      return l.docs;
    };
    const count = (met, docs) => { for (const d of docs) met[d]++ };
    const set = (to, met, n, bit) => { if (n) for (let d = 0; d < size; d++) if (met[d] === n) to[d] |= bit };
    let need = 0, total = 0;
    const weight = plans.map(({ u, ids, stems, tails }, i) => {
      const bit = 1 << i, met = new Uint8Array(size);
      let w = 0, sum = 0;
      for (const x of ids) {
        const docs = add(x);
        w = Math.max(w, 2 * idf(docs.length));
        for (const d of docs) { full[d] |= bit; part[d] |= bit }
      }
      for (const x of stems) { const docs = add(x); sum += x[1] * idf(docs.length); count(met, docs) }
      set(part, met, stems.length, bit);
      for (const x of tails) count(met, add(x));
      set(full, met, stems.length + tails.length, bit);
      w = Math.max(w, sum);
      if (!u.idle) { need |= bit; total += w }
      return w;
    });
    const phrase = new Uint8Array(size);
    for (const x of whole) count(phrase, add(x));
    const all = [], parts = [];
    for (let doc = 0; doc < size; doc++) if (score[doc]) {
      const c = { doc, score: score[doc], tier: 1 };
      if ((full[doc] & need) === need || whole.length && phrase[doc] === whole.length) c.tier = 3;
      else if (((full[doc] | part[doc]) & need) === need) c.tier = 2;
      else {
        let share = 0;
        weight.forEach((w, i) => { if (need & (full[doc] | part[doc]) & 1 << i) share += w / total });
        if (share >= .15) parts.push(c);
        continue;
      }
      all.push(c);
    }
    return (all.length < 10 ? all.concat(parts) : all).sort((a, b) => b.tier - a.tier || b.score - a.score || a.doc - b.doc);
  };

  // Second step (verify.go) --------------------------------------------------------
  const record = n => bytes(name("d/" + (n - 1 >> 4).toString(16), "json", meta.blocks[n - 1 >> 4]), json).then(b => b[(n - 1) % 16]);
  const page = slug => "documents/" + slug + "/index.html";
  const sentences = (doc, slug) => disk
    ? bytes("search/x/" + (doc - 1 >> 4).toString(16) + ".js", json).then(t => t[doc].map(([n, text, marks]) => ({ n, text, marks })))
    : keep(page(slug), () => fetched(page(slug)).then(r => r.text()).then(html =>
      [...new DOMParser().parseFromString(html, "text/html").querySelectorAll(".sen")].reduce((all, sen) => {
        const s = sen.id ? { n: +sen.id.slice(1), text: "", marks: [], by: spoken(sen) } : all.at(-1); // one without an id goes on in another cell or line
        if (!s) return all;
        if (sen.id) all.push(s);
        else s.text += sen.closest("td,th") ? " | " : " ";
        const walk = node => node.childNodes.forEach(c => {
          if (c.nodeType === 3) s.text += c.data.replace(/\n/g, " ");
          else if (!c.classList.contains("sn")) {
            const start = s.text.length;
            walk(c);
            if (c.classList.contains("mark")) s.marks.push([start, s.text.length, bare_(c.getAttribute("href"))]);
          }
        });
        walk(sen);
        return all;
      }, [])));
  // spoken gives who says a sentence: the paragraph names its speakers; where it has
  // quotation marks, the words between them are theirs, else all.
  const spoken = sen => {
    const p = sen.closest(".said"), marks = /[“”"]/;
    if (!p) return [];
    const all = p.textContent, at = all.indexOf(sen.textContent), before = all.slice(0, at).match(/[“”"]/g) || [];
    const open = before.filter(c => c === "“").length > before.filter(c => c === "”").length || before.filter(c => c === '"').length % 2;
    return !marks.test(all) || open || marks.test(sen.textContent) ? [...p.querySelectorAll(".by a")] : [];
  };
  const bare_ = href => decodeURIComponent(href || "").replace(/^(\.\.\/)+/, "");
  const says = (s, u) => state.kind === "said" && s.by?.some(a => u.paths.includes(bare_(a.getAttribute("href"))));
  const fold = s => {
    const at = [];
    let text = "";
    for (let i = 0; i < s.length; i++) {
      const c = plain(s[i]);
      if (c !== " ") { text += c; at.push(i) }
    }
    return { text, at };
  };
  const joins = c => c && (syllable(c = plain(c)) || letter(c));
  const place = (s, a, b) => {
    if (!joins(s.text[a - 1]) || s.marks.some(m => m[0] === a || m[1] === b)) return 1;
    let end = b;
    while (joins(s.text[end])) end++;
    return end === b || particles.includes(normalize(s.text.slice(b, end))) ? .7 : .25;
  };
  const look = (q, s, best, exact, share) => {
    const f = { n: s.n, text: s.text, marks: [], score: 0, by: s.by, other: 0 }, t = fold(s.text);
    const places = (word, share) => {
      let worth = 0;
      for (let i = -1; word && (i = t.text.indexOf(word, i + 1)) >= 0;) {
        const a = t.at[i], b = t.at[i + word.length - 1] + 1;
        worth = Math.max(worth, place(s, a, b) * share);
        f.marks.push([a, b]);
      }
      return worth;
    };
    q.units.forEach((u, i) => {
      const speaks = says(s, u);
      let v = speaks ? 1 : 0;
      if (speaks) exact[i] = true;
      for (const m of s.marks) if (u.paths.some(p => u.day ? m[2].startsWith(p) : m[2] === p)) {
        v = 1;
        exact[i] = true;
        f.marks.push([m[0], m[1]]);
      }
      if (!u.day) {
        const w = places(u.full, 1);
        if (w) { v = Math.max(v, w); exact[i] = true }
        else if (u.stem !== u.full) v = Math.max(v, places(u.stem, .8));
      }
      v *= share;
      best[i] = Math.max(best[i], v);
      if (!speaks) f.other += v;
      f.score += u.idle ? v * .2 : v;
    });
    if (q.units.length > 1 && t.text.includes(q.whole)) {
      f.score += .5 * q.units.length;
      exact.fill(true);
    }
    return f;
  };
  const judge = async (q, c) => {
    const [title, slug, published, publisher] = await record(c.doc), said = state.kind === "said";
    let ss = await sentences(c.doc, slug);
    if (said) {
      const who = q.units.filter(u => u.paths.some(p => p.startsWith("people/")));
      ss = ss.filter(s => s.by?.length && who.every(u => says(s, u)));
    }
    const best = q.units.map(() => 0), exact = q.units.map(() => false);
    const head = look(q, { n: 0, text: title, marks: [] }, best, exact, 1.2);
    let found = ss.map(s => look(q, s, best, exact, 1)), top = Math.max(head.score, ...found.map(f => f.score)), need = 0, met = 0, ok = c.tier > 1;
    q.units.forEach((u, i) => { if (!u.idle) { need++; met += Math.min(best[i], 1); ok = ok && exact[i] } });
    const others = q.units.some(u => !u.idle && !u.paths.some(p => p.startsWith("people/")));
    found = found.filter(f => f.score && (!said || !others || f.other)).sort((a, b) => b.score - a.score);
    return {
      c, title, head, published, publisher, path: page(slug), exact: ok, more: Math.max(0, found.length - 3),
      score: c.score * (.4 + .4 * met / need + .4 * top / need), found: found.slice(0, 3).sort((a, b) => a.n - b.n),
    };
  };
  const verify = async (q, cs) => (await Promise.all(cs.map(c => judge(q, c)))).filter(h => state.kind !== "said" || h.found.length).sort((a, b) => b.exact - a.exact || b.score - a.score);

  // The page ------------------------------------------------------------------------
  const params = { said: "said", published: "year", publisher: "from", agency: "body" }; // facets, and how the address names them
  const narrowed = () => Object.values(params).some(p => state[p]);
  let state = {}, turn = 0, timer, limit = 10, moved = false;
  const waiting_ = [], move = () => { moved = true; for (const later of waiting_.splice(0)) later() }; // what a reader who has not moved does not need
  for (const type of ["scroll", "pointerdown", "keydown", "input"]) addEventListener(type, move, { capture: true, passive: true });
  const el = (tag, attrs, ...inner) => {
    const e = document.createElement(tag);
    for (const k in attrs) if (attrs[k] != null) e.setAttribute(k, attrs[k]);
    e.append(...inner.filter(x => x));
    return e;
  };
  const word = (s, ...args) => s.replace(/%[ds]/g, () => args.shift());
  const link = (s, changes) => {
    const p = new URLSearchParams({ ...s, ...changes });
    for (const [k, v] of [...p]) if (!v) p.delete(k);
    return "?" + p;
  };
  const highlighted = (text, marks) => {
    const inner = [];
    let at = 0;
    marks = marks.slice().sort((a, b) => a[0] - b[0]);
    if (marks.length && marks[0][0] > 120) inner.push("… "), at = text.lastIndexOf(" ", marks[0][0] - 60) + 1;
    for (const [a, b] of marks) {
      if (b <= at) continue;
      inner.push(text.slice(at, Math.max(a, at)), el("mark", {}, text.slice(Math.max(a, at), b)));
      at = b;
    }
    const rest = text.slice(at);
    inner.push(rest.length > 200 ? rest.slice(0, 160) + " …" : rest);
    return inner;
  };
  const day = s => document.documentElement.lang === "ko" && /^\d{4}(-[01]\d){0,1}(-\d\d)?$/.test(s) ? s.split("-").map((n, i) => +n + "년월일"[i]).join(" ") : s;
  const section = (heading, note, ...inner) => el("section", { class: "sec" }, el("h2", {}, heading, " ", el("small", {}, String(note))), el("div", {}, ...inner));
  const card = n => el("article", { class: "card" },
    el("h3", {}, el("span", { class: "nm" }, el("abbr", { class: "badge " + n.kind, title: n.label }, n.badge), el("a", { href: address(n.path) }, n.title))),
    n.line && el("p", {}, n.line),
    n.docs && el("p", {}, el("small", {}, word(W.docs, n.docs))));
  const result = (h, q) => {
    const to = n => address(h.path) + (disk ? "" : "?" + new URLSearchParams({ q: q.text })) + (n ? "#s" + n : "");
    const src = (n, by) => el("p", { class: "src" }, by && el("span", {}, W.speech + ": " + by.map(a => a.textContent).join(", ")), by && " ", h.publisher && el("span", {}, h.publisher), " ",
      el("span", {}, W.published + " ", el("time", /^\d{4}(-\d\d){0,2}$/.test(h.published) ? { datetime: h.published } : {}, day(h.published))), " ", n && el("a", { href: to(n) }, W.context));
    return el("article", { class: "result" }, el("h3", {}, el("a", { href: to() }, ...highlighted(h.title, h.head?.marks || []))),
      h.found?.length ? el("ol", { class: "evs" }, ...h.found.map(f => el("li", { class: "ev" }, el("p", {}, ...highlighted(f.text, f.marks)), src(f.n, state.kind === "said" && f.by)))) : src(),
      h.more && el("p", {}, el("a", { href: to() }, word(W.more, h.more))));
  };
  const chips = el("ul", { class: "chips" }), top = el("div"), main = el("div"), facets = el("div"), side = el("aside", { class: "side", hidden: "", "aria-label": W.narrow },
    el("details", {}, el("summary", {}, W.narrow), facets));
  const fold_ = side.firstChild;
  out.append(chips, el("div", { class: "cols" }, el("div", {}, top, main), side));

  // Names come at once, with every key.
  const showNames = q => {
    const all = matching(q.typed);
    for (const u of q.units) for (const n of u.ids) if (!all.includes(n)) all.push(n);
    const kind = state.kind, some = kind && kind !== "text" && kind !== "said" ? all.filter(n => n.kind === kind).slice(0, 60) : kind ? [] : all.slice(0, 6);
    top.replaceChildren(some.length ? section(W.names, all.length, el("div", { class: "two" }, ...some.map(card))) : "");
    return all;
  };
  const showChips = (all, docs) => {
    const chip = (kind, label, n) => el("li", {}, el("a", { class: "chip", href: link(state, { kind }), "data-kind": kind, "aria-current": (state.kind || "") === kind ? "true" : null }, label, n != null && " ", n != null && el("span", { class: "ct" }, String(n))));
    chips.replaceChildren(chip("", W.all, all.length + docs), ...kinds.map(k => [k, all.filter(n => n.kind === k[0]).length]).filter(x => x[1] || x[0][0] === state.kind)
      .map(([k, n]) => chip(k[0], k[1], n)), chip("text", W.sentences, docs), !disk && chip("said", W.speech));
  };
  // What few searches need is a script of its own.
  const extra = () => keep("extra", () => new Promise((done, fail) => {
    const e = el("script", { src: W.src });
    e.onload = () => done(window.sillokMore({ W, root, params, reader, list, bytes, name, json, jamo, stem, best, el, word, link, section, card, side, facets, meta: () => meta, state: () => state, turn: () => turn }));
    e.onerror = fail;
    document.head.append(e);
  }));

  // run answers the query in the address. A file that is gone means that the
  // site was published anew under this open page: meta is read again, once.
  const run = async again => {
    const mine = ++turn, asked = state.q || "";
    asks(asked.trim() !== "");
    fallback.hidden = asked.trim() !== "";
    out.hidden = !fallback.hidden;
    document.title = asked ? asked + " – " + title : title;
    if (out.hidden) return;
    try {
      if (again) files.delete("search/meta.bin");
      await readMeta(again);
      for (const w of [keyOf(asked), ...normalize(asked).split(" ")]) for (const t of termsOf(stem(w))) find(t).catch(() => {}); // while the names come
      await readNames();
      if (mine !== turn) return;
      const q = parse(asked), all = showNames(q);
      let cs = [], day = 0;
      if (q.whole) {
        cs = await candidates(q);
        if (q.day) day = (await find(hash("@" + q.day))).docs.length;
        if (narrowed()) cs = await (await extra()).narrow(cs);
      }
      if (mine !== turn) return;
      const full = cs.filter(c => c.tier > 1).length;
      if (day) top.append(section(W.date, "", el("p", {}, el("a", { href: address(dayPath(q.day)) }, q.units[0].day), " ", el("small", {}, word(W.docs, day)))));
      showChips(all, full);
      say.textContent = word(W.found, all.length, full);
      const text = !state.kind || state.kind === "text" || state.kind === "said", lost = !full && !all.length && !day, more = text && lost && await extra();
      if (mine !== turn) return;
      if (!text || !cs.length) main.replaceChildren(more ? more.nothing(q) : "");
      else {
        if (more) top.replaceChildren(more.similar(q));
        await showDocuments(q, cs, full, mine);
      }
      const narrows = async () => {
        if (mine !== turn) return;
        side.hidden = !cs.length && !narrowed();
        if (!side.hidden && fold_.open) await (await extra()).show(cs, mine);
      };
      if (moved) await narrows();
      else waiting_.push(narrows);
    } catch (err) {
      if (mine !== turn) return;
      if (!again) return run("reload");
      main.replaceChildren(el("p", { class: "note" }, W.broken));
      say.textContent = W.broken;
      fallback.hidden = false;
      asks(false);
    }
  };
  const showDocuments = async (q, cs, full, mine) => {
    const hits = [], windows = [2, 8, 10]; // how many pages are read at a time, then 20: as answer.go
    const box = el("div"), foot = el("div"), said = state.kind === "said", calm = !moved;
    let at = 0;
    const frame = (...inner) => main.replaceChildren(section(said ? W.speech : full ? W.sentences : W.part, full && !said ? word(W.docs, full) : "", ...inner));
    const fill = async () => {
      while (hits.length < limit && at < cs.length && mine === turn) {
        const next = cs.slice(at, at += windows.shift() || 20);
        hits.push(...await verify(q, next));
      }
      if (mine !== turn) return;
      if (!box.isConnected) frame(box, foot);
      box.append(...hits.slice(box.children.length, limit).map(h => result(h, q))); // what stands keeps its focus
      const more = (hits.length > limit || at < cs.length) && el("button", { type: "button", class: "chip" }, W.next);
      foot.replaceChildren(more || "");
      if (more) more.onclick = async () => {
        const first = limit;
        limit += 10;
        await fill();
        const a = box.querySelectorAll(".result h3 a")[first];
        if (a) a.focus();
      };
      out.dataset.titles = out.dataset.done = q.typed;
      if (limit > 2) out.dataset.whole = q.typed;
    };
    limit = calm ? 2 : 10; // a reader who has not moved sees no more
    if (!calm && !said) {
      const heads = await Promise.all(cs.slice(0, 10).map(async c => { const [title, slug, published, publisher] = await record(c.doc); return { title, path: page(slug), published, publisher } }));
      if (mine !== turn) return;
      frame(el("div", {}, ...heads.map(h => result(h, q))));
      out.dataset.titles = q.typed;
    }
    await fill();
    const rest = () => { if (mine === turn) { limit = 10; fill() } };
    if (calm && moved) rest();
    else if (calm) waiting_.push(rest);
  };

  // State lies in the address.
  const read = () => {
    state = Object.fromEntries(["q", "kind", ...Object.values(params)].map(k => [k, new URLSearchParams(location.search).get(k) || ""]));
  };
  const go = (href, push) => {
    if (href !== location.search) history[push ? "pushState" : "replaceState"](null, "", href === "?" ? location.pathname : href);
    read();
    run();
  };
  const typed = push => go(link({}, { q: input.value.trim(), kind: state.kind }), push);
  const later = ms => { clearTimeout(timer); timer = setTimeout(typed, ms) };
  input.addEventListener("input", e => {
    if (meta) { const q = parse(input.value); fallback.hidden = q.typed !== ""; out.hidden = !fallback.hidden; showNames(q) }
    later(e.isComposing ? 400 : 150);
  });
  input.addEventListener("compositionend", () => later(50));
  form.addEventListener("submit", e => { e.preventDefault(); clearTimeout(timer); typed(true) });
  out.addEventListener("click", e => {
    const a = e.target.closest("a");
    if (!a || !a.getAttribute("href").startsWith("?") || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    go(a.getAttribute("href"), true);
    input.value = state.q;
  });
  fold_.addEventListener("toggle", () => { if (fold_.open) run() });
  addEventListener("popstate", () => { read(); input.value = state.q; run() });
  addEventListener("keydown", e => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key], links = [input, ...out.querySelectorAll(".card h3 a, .result h3 a, .ev a")];
    const i = links.indexOf(document.activeElement);
    if (!step || e.isComposing || i < 0 || !links[i + step]) return;
    e.preventDefault();
    links[i + step].focus();
  });
  if (matchMedia("(min-width: 60rem)").matches) fold_.open = true;
  read();
  input.value = state.q;
  const warm = async () => { try { await readMeta() } catch { /* run tells */ } };
  input.addEventListener("focus", warm, { once: true });
  input.addEventListener("keydown", () => warm().then(readNames).catch(() => {}), { once: true });
  run();
  if (document.activeElement === input) warm();
})();
