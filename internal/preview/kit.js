// What correcting in the page and the review have in common: talking to the
// server, choosing a thing, and showing what would change before it is written.
const self = document.querySelector('script[data-token]');
export const own = self.src.slice(0, self.src.lastIndexOf('/') + 1);
export const base = own.slice(0, own.lastIndexOf('/', own.length - 2) + 1);

export function el(tag, attrs = {}, ...kids) {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(attrs)) {
    if (k in e) e[k] = v; else e.setAttribute(k, v);
  }
  e.append(...kids.flat(Infinity).filter(k => k !== '' && k != null));
  return e;
}

export function button(text, onclick, attrs = {}) {
  return el('button', { type: 'button', textContent: text, onclick, ...attrs });
}

// get asks the server; a refusal is an Error with its words.
export async function get(what, query = {}) {
  const r = await fetch(`${own}${what}?${new URLSearchParams(query)}`);
  if (!r.ok) throw new Error((await r.text()).trim());
  return r.json();
}

export async function correct(correction) {
  const r = await fetch(own + 'correct', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Sillok-Token': self.dataset.token },
    body: JSON.stringify(correction),
  });
  if (!r.ok) throw new Error((await r.text()).trim());
  return r.json();
}

// keysOn: the footer's switch for single keys counts here too; where words are
// typed, keys are words.
export function keysOn(e) {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || localStorage.getItem('keys') === 'off') return false;
  return !/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && !e.target.isContentEditable;
}

// sheet opens a dialog. closed resolves when it is gone.
export function sheet(title, ...kids) {
  const output = el('output');
  const box = el('dialog', { id: 'sillok-card', lang: 'ko', 'aria-label': title }, el('h2', { textContent: title }), ...kids, output);
  const from = document.activeElement;
  document.body.append(box);
  box.say = text => { output.textContent = text; };
  box.closed = new Promise(done => box.addEventListener('close', () => { box.remove(); from?.focus?.(); done(); }));
  box.showModal();
  return box;
}

// changes shows lines of files that became others.
export function changes(done) {
  const lines = (sign, list, start) => list.map((text, i) => el('div', { className: sign === '+' ? 'new' : 'old' },
    el('span', { className: 'no', textContent: sign === '-' ? start + i : '', 'aria-hidden': 'true' }),
    el('span', { className: 'sign', textContent: sign, 'aria-label': sign === '+' ? '새 줄' : '없어지는 줄' }), text));
  return el('div', { className: 'diff', tabIndex: 0, role: 'region', ariaLabel: '바뀌는 줄' },
    done.files.map(f => el('section', {}, el('p', { className: 'file', textContent: f.name }),
      f.lines.slice(0, 30).map(c => [...lines('-', c.Old, c.Line), ...lines('+', c.New, c.Line)]),
      f.lines.length > 30 ? el('p', { textContent: `그 밖에 ${f.lines.length - 30}군데` }) : '')),
    done.more ? el('p', { textContent: `그 밖에 파일 ${done.more}개` }) : '');
}

// propose shows what a correction would change, and writes it when the person
// says so. It gives true when it was written.
export async function propose(correction, box) {
  let would;
  try {
    would = await correct({ ...correction, try: true });
  } catch (err) {
    if (box) box.say(err.message);
    else await sheet('고칠 수 없습니다', el('p', { textContent: err.message }), button('닫기', e => e.target.closest('dialog').close())).closed;
    return false;
  }
  let written = false;
  const write = button('이대로 쓰기', async () => {
    try {
      await correct(correction);
      written = true;
      asked.close();
    } catch (err) {
      asked.say(err.message);
    }
  }, { className: 'main' });
  const asked = sheet('이렇게 바뀝니다', changes(would), el('p', {}, write, button('돌아가기', () => asked.close())));
  write.focus();
  await asked.closed;
  if (written && box) box.close();
  return written;
}

let kinds;
export async function kindNames() {
  kinds ??= await get('kinds');
  return kinds;
}

// picker lets a person choose a thing by a part of its name. Nothing is chosen
// by typing alone, and a new thing is a choice of its own, after which its kind
// has to be chosen too.
export function picker(label, chosen) {
  const listID = 'sillok-things';
  const input = el('input', { type: 'text', spellcheck: false, autocomplete: 'off', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': listID, 'aria-autocomplete': 'list' });
  const list = el('ul', { id: listID, role: 'listbox', ariaLabel: '찾은 것', hidden: true });
  const kind = el('select', { ariaLabel: '새로 만드는 것의 종류' });
  const fresh = el('p', { hidden: true }, '새로 만듭니다. 종류: ', kind);
  const shown = el('p', { className: 'chosen' });
  let rows = [], at = -1, asked = 0;
  const self = { id: '', new: false, name: '' };

  function choose(id, name, isNew) {
    Object.assign(self, { id, name, new: isNew });
    shown.replaceChildren(...(id || isNew ? ['고른 것: ', el('strong', { textContent: name }), id ? ' ' + id : ''] : []));
    fresh.hidden = !isNew;
    close();
  }
  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    at = -1;
  }
  function mark(i) {
    at = i;
    rows.forEach((r, j) => r.item.setAttribute('aria-selected', String(j === i)));
    if (i < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', rows[i].item.id);
    rows[i].item.scrollIntoView({ block: 'nearest' });
  }
  async function makeNew(name) {
    choose('', name, true);
    kind.replaceChildren(el('option', { value: '', textContent: '고르세요' }), ...(await kindNames()).filter(k => k.name !== 'date').map(k => el('option', { value: k.name, textContent: k.label })));
    kind.onchange = () => { self.id = kind.value && `${kind.value}:${name.trim().replace(/\s+/g, '_')}`; };
    kind.focus();
  }
  async function search() {
    const text = input.value.trim(), mine = ++asked;
    if (!text) return close();
    const things = await get('things', { q: text });
    if (mine !== asked) return;
    rows = things.map(t => ({
      pick: () => choose(t.id, t.name, false),
      item: el('li', {}, el('span', { className: 'kind', textContent: t.kind }), ' ', el('strong', { textContent: t.name }),
        t.alias ? ` (${t.alias})` : '', el('small', { textContent: [t.documents ? `문서 ${t.documents}건` : '', t.note, t.listed].filter(Boolean).join(' · ') })),
    }));
    if (/^(date:)?[0-9X]{4}([-/.~]|$)/.test(text)) {
      const day = text.replace(/^date:/, '');
      rows.unshift({ pick: () => choose('date:' + day, day, false), item: el('li', {}, el('span', { className: 'kind', textContent: '날짜' }), ' ', el('strong', { textContent: day })) });
    }
    const known = rows.length;
    rows.push({ pick: () => makeNew(text), item: el('li', { className: 'fresh' }, `새로 만들기: ‘${text}’`) });
    rows.forEach((r, i) => {
      Object.assign(r.item, { id: `${listID}-${i}` });
      r.item.setAttribute('role', 'option');
      r.item.onmousedown = e => { e.preventDefault(); r.pick(); };
    });
    list.replaceChildren(...rows.map(r => r.item));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(known ? 0 : -1);
  }
  input.oninput = search;
  input.onblur = close;
  input.onkeydown = e => {
    if (e.isComposing) return;
    if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && !list.hidden) {
      e.preventDefault();
      mark((at + (e.key === 'ArrowDown' ? 1 : -1) + rows.length) % rows.length);
    } else if (e.key === 'ArrowDown') {
      search();
    } else if (e.key === 'Enter') {
      e.preventDefault();
      if (!list.hidden && at >= 0) rows[at].pick();
    } else if (e.key === 'Escape' && !list.hidden) {
      e.preventDefault();
      close();
    }
  };
  if (chosen) choose(chosen.id, chosen.name, false);
  self.node = el('div', { className: 'picker' }, el('label', {}, label, input), list, shown, fresh);
  self.input = input;
  return self;
}

// scopes is the choice of how many are meant.
export function scopes(word, alike) {
  const group = el('fieldset', {}, el('legend', { textContent: '어디까지' }));
  const radio = (value, text, checked) => el('label', {}, el('input', { type: 'radio', name: 'sillok-scope', value, checked }), ' ' + text);
  group.append(radio('one', '이것만', true), radio('document', `이 문서의 같은 ${word}${alike > 1 ? ` ${alike}곳` : ' 모두'}`), radio('all', `모든 문서의 같은 ${word}`));
  return { node: group, get value() { return group.querySelector('input:checked').value; } };
}
