// The preview's own script: reloads the page after a build, shows what is
// wrong, and lets a person correct what the page says. It is not part of the
// site.
import { base, button, el, get, keysOn, own, picker, propose, scopes, sheet } from './kit.js';

const bar = el('div', { id: 'sillok-live', lang: 'ko', role: 'region', ariaLabel: '고치기' });
const edit = button('표시 고치기', () => toggle());
const pick = button('', () => markWords(), { hidden: true });
const about = button('문서 고치기', () => openPage(), { hidden: true });
const undo = button('되돌리기', () => takeBack(), { hidden: true });
const review = el('a', { href: base + 'review/', textContent: '살펴보기' });
const list = el('details', { hidden: true });
bar.append(list, el('div', { className: 'row' }, pick, edit, about, undo, review));
document.body.append(bar);

const problems = async () => {
  const ps = await get('problems');
  list.hidden = ps.length === 0;
  list.replaceChildren(el('summary', { textContent: `문제 ${ps.length}건` }),
    el('ol', {}, ps.map(p => el('li', {}, el('code', { textContent: p.where }), ' ' + p.message, p.hint ? el('small', { textContent: p.hint }) : ''))));
  list.open = ps.some(p => !p.warning);
};
problems();
get('state').then(s => { undo.hidden = s.undo === 0; });

// A build reloads the page; what a person is typing is not taken from them.
let waiting = false;
const reload = () => {
  if (document.querySelector('#sillok-card[open]')) waiting = true; else location.reload();
};
new EventSource(own + 'events').addEventListener('change', reload);
new MutationObserver(() => { if (waiting) reload(); }).observe(document.body, { childList: true });

const slug = () => {
  const m = decodeURI(location.pathname).match(/\/documents\/([^/]+)\//);
  return m && m[1];
};

let on = sessionStorage.getItem('sillok-edit') === '1';
function toggle() {
  on = !on;
  sessionStorage.setItem('sillok-edit', on ? '1' : '0');
  show();
}
function show() {
  edit.setAttribute('aria-pressed', on);
  about.hidden = !on || !slug();
  document.documentElement.classList.toggle('sillok-editing', on);
  for (const s of document.querySelectorAll('.prose .sen')) {
    if (on) s.tabIndex = -1; else s.removeAttribute('tabindex');
  }
  for (const m of document.querySelectorAll('.prose .mark[id^="m"]:not(a)')) { // has no page; a key reaches it all the same
    if (on) m.tabIndex = 0; else m.removeAttribute('tabindex');
  }
}
show();

// After a reload the place in hand is in hand again.
const last = sessionStorage.getItem('sillok-at');
if (last) {
  sessionStorage.removeItem('sillok-at');
  document.getElementById(last)?.focus();
}
const remember = node => { if (node?.id) sessionStorage.setItem('sillok-at', node.id); };

// words gives where the selected words stand: the number of their sentence, and
// which of the same words in it they are. What the page adds to a sentence, its
// number and the signs of notes, is none of it.
function words(range) {
  const sen = range.startContainer.parentElement?.closest('.prose .sen');
  if (!sen || !sen.contains(range.endContainer)) return null;
  const all = [...document.querySelectorAll('.prose .sen')];
  let first = sen;
  for (let i = all.indexOf(sen); i > 0 && !first.id; ) first = all[--i];
  const bare = r => {
    const f = r.cloneContents();
    f.querySelectorAll('.sn, sup').forEach(e => e.remove());
    return f.textContent;
  };
  const before = document.createRange();
  before.setStart(first, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return located(+first.id.slice(1), bare(before), bare(range));
}

function located(sentence, before, surface) {
  const lead = surface.length - surface.trimStart().length;
  before += surface.slice(0, lead);
  surface = surface.trim();
  if (!surface || surface.includes('\n')) return null;
  const text = before + surface;
  let nth = 0;
  for (let i = text.indexOf(surface); i >= 0 && i < before.length; i = text.indexOf(surface, i + 1)) nth++;
  return { sentence, nth: nth + 1, surface };
}

function selected() {
  const s = getSelection();
  return on && slug() && s.rangeCount && !s.isCollapsed ? words(s.getRangeAt(0)) : null;
}
document.addEventListener('selectionchange', () => {
  const w = selected();
  pick.hidden = !w;
  if (w) pick.textContent = `‘${w.surface.slice(0, 20)}’에 표시 달기`;
});
pick.onmousedown = e => e.preventDefault(); // the selection stays

// markWords marks what is selected; without a selection, words of the sentence in
// hand that are selected in the card.
async function markWords() {
  const found = selected();
  const sen = document.activeElement.closest?.('.prose .sen');
  if (!found && !sen) return;
  let where = () => found;
  const parts = [];
  if (!found) {
    const copy = sen.cloneNode(true);
    copy.querySelectorAll('.sn, sup').forEach(e => e.remove());
    const area = el('textarea', { value: copy.textContent, rows: 3, onbeforeinput: e => e.preventDefault() }); // with a caret, but nothing is typed here
    area.setSelectionRange(0, 0);
    parts.push(el('label', {}, '문장에서 Shift+화살표로 말을 고르세요', area));
    let first = sen;
    for (const all = [...document.querySelectorAll('.prose .sen')]; !first.id; ) first = all[all.indexOf(first) - 1];
    const skip = first === sen ? '' : words(wholeRange(first, sen))?.surface ?? '';
    where = () => located(+first.id.slice(1), skip + area.value.slice(0, area.selectionStart), area.value.slice(area.selectionStart, area.selectionEnd));
    remember(first);
  }
  const thing = picker('무엇인가요? 이름으로 찾으세요');
  const scope = scopes('말');
  const go = button('표시 달기', async () => {
    const w = where();
    if (!w) return box.say('먼저 한 문장 안에서 말을 고르세요.');
    if (!thing.id) return box.say(thing.new ? '새로 만드는 것의 종류를 고르세요.' : '목록에서 무엇인지 고르세요.');
    await propose({ action: 'mark', slug: slug(), ...w, id: thing.id, new: thing.new, scope: scope.value }, box);
  }, { className: 'main' });
  const box = sheet(found ? `‘${found.surface}’에 표시 달기` : '표시 달기', parts, thing.node, scope.node, el('p', {}, go, button('닫기', () => box.close())));
  if (found) thing.input.focus(); else box.querySelector('textarea').focus();
}

// wholeRange is what stands between the beginning of a sentence and a later piece
// of it.
function wholeRange(first, piece) {
  const r = document.createRange();
  r.setStart(first, 0);
  r.setEndBefore(piece);
  return r;
}

async function openMark(mark) {
  const at = +mark.id.slice(1);
  const info = await get('mark', { page: slug(), at });
  remember(mark);
  const thing = picker('다른 것이면 이름으로 찾으세요', { id: info.id, name: info.name });
  const scope = scopes('표시', info.alike);
  const other = () => thing.id && thing.id !== info.id;
  const here = { slug: slug(), at, surface: info.surface };
  const act = (text, action) => button(text, () => propose({ ...here, action, id: thing.id, new: thing.new, scope: scope.value }, box));
  const need = (text, what, go) => button(text, () => other() ? go() : box.say(what));
  const split = button('다른 사람·기관으로 나누기', () => {
    const id = el('input', { type: 'text', value: info.id + '_()', spellcheck: false });
    split.replaceWith(el('label', {}, '이 문서에서는 누구·무엇인가요? 괄호에 소속을 적으세요', id),
      button('나누기', () => propose({ action: 'split', slug: slug(), id: info.id, into: id.value }, box)));
    id.focus();
    id.setSelectionRange(id.value.length - 1, id.value.length - 1);
  });
  const confirm = act('확인', 'confirm');
  const box = sheet(`${info.surface}: ${info.machine ? '추정' : '확인'}`,
    el('p', { className: 'why', textContent: [info.reason, info.machine && info.score ? info.score.toFixed(2) : '', info.listed, `${info.file}:${info.line}:${info.column}`].filter(Boolean).join(' · ') }),
    thing.node, scope.node,
    el('p', {}, info.machine ? confirm : '', need('고른 것으로 바꾸기', '위에서 다른 것을 고르세요.', () => propose({ ...here, action: 'change', id: thing.id, new: thing.new, scope: scope.value }, box)), act('표시 지우기', 'remove')),
    info.id.startsWith('date:') ? '' : el('p', {},
      button('이름에 추가', () => propose({ action: 'name', id: thing.id, new: thing.new, surface: info.surface }, box)),
      need('고른 것과 하나로 합치기', '위에서 합칠 것을 고르세요.', () => propose({ action: 'merge', id: info.id, into: thing.id }, box)), split),
    el('p', {}, mark.href ? el('a', { href: mark.href, textContent: '이 항목의 쪽 열기' }) : '', button('닫기', () => box.close())));
  (info.machine ? confirm : thing.input).focus();
}

const lists = { roles: '직위', quotes: '발언', events: '일어난 일' };
const forms = { roles: '사람 | 직위 | 기관 | 2021/2023 | 근거가 되는 말', quotes: '말한 사람 | 첫 12자 … 끝 12자', events: '2024-03-05 | 일어난 일 | agency:가람시, system:누리샘' };
const stateWords = { machine: '추정', confirmed: '확인', rejected: '물리침' };

// openPage shows the head and the lists of a page.
async function openPage() {
  const info = await get('page', { page: slug() });
  const field = (key, label, value, hint) => {
    const input = el('input', { type: 'text', value, placeholder: hint ?? '' });
    const set = () => propose({ action: 'head', slug: slug(), key, value: input.value }, box);
    input.onkeydown = e => { if (e.key === 'Enter' && !e.isComposing) { e.preventDefault(); set(); } };
    return el('p', {}, el('label', {}, label, input), button('바꾸기', set, { ariaLabel: `${label} 바꾸기` }));
  };
  const row = r => {
    const send = (key, value) => propose({ action: 'row', slug: slug(), list: r.list, row: r.row, key, value }, box);
    const reword = button('고치기', () => {
      const input = el('input', { type: 'text', value: r.row, ariaLabel: '줄' });
      reword.replaceWith(input, button('바꾸기', () => send('change', input.value)));
      input.focus();
    });
    return el('li', {}, el('span', { className: 'kind', textContent: stateWords[r.state] }), ' ', r.row,
      r.sentence ? el('a', { href: '#s' + r.sentence, textContent: ` ${r.sentence}번 문장`, onclick: () => box.close() }) : '',
      el('span', { className: 'acts' }, r.state === 'confirmed' ? '' : button('확인', () => send('confirm')), r.state === 'rejected' ? '' : button('물리치기', () => send('reject')), reword));
  };
  const adder = list => {
    const add = button('줄 더하기', () => {
      const input = el('input', { type: 'text', ariaLabel: `${lists[list]}: 새 줄`, placeholder: forms[list] });
      const send = () => propose({ action: 'row', slug: slug(), list, key: 'add', value: input.value }, box);
      input.onkeydown = e => { if (e.key === 'Enter' && !e.isComposing) { e.preventDefault(); send(); } };
      add.replaceWith(el('label', {}, forms[list], input), button('더하기', send));
      input.focus();
    }, { ariaLabel: `${lists[list]}: 줄 더하기` });
    return el('p', {}, add);
  };
  const box = sheet('문서 고치기', el('p', { className: 'why', textContent: info.file }),
    field('title', '제목', info.title), field('publisher', '발행처', info.publisher),
    field('author', '글쓴이', info.authors.join(', '), '여럿이면 쉼표로'), field('published', '발행일', info.published, '2021-09-22, 모르면 XXXX-XX-XX'),
    Object.entries(lists).map(([name, word]) => {
      const rows = info.rows.filter(r => r.list === name);
      return el('section', {}, el('h3', { textContent: `${word} ${rows.length}` }), rows.length ? el('ul', { className: 'rows' }, rows.map(row)) : '', adder(name));
    }),
    el('p', {}, button('닫기', () => box.close())));
}

function takeBack() {
  if (!undo.hidden) propose({ action: 'undo', count: 1 });
}

addEventListener('click', e => {
  const mark = on && slug() && e.target.closest('.prose .mark[id^="m"]');
  if (!mark || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  openMark(mark).catch(err => sheet('고칠 수 없습니다', el('p', { textContent: err.message }), button('닫기', x => x.target.closest('dialog').close())));
});

// A mark without a page is no link: Enter opens it as a link's would.
addEventListener('keydown', e => {
  if (e.key === 'Enter' && on && e.target.matches?.('.prose .mark[id^="m"]:not(a)')) e.target.click();
});

// Keys: e switches correcting on and off, j and k go from sentence to sentence, m
// marks words, d corrects the document, u takes back, r goes to the review.
addEventListener('keydown', e => {
  if (!keysOn(e) || document.querySelector('#sillok-card[open]')) return;
  const does = { e: toggle, u: takeBack, r: () => review.click() };
  if (on && slug()) Object.assign(does, { j: () => step(1), k: () => step(-1), m: markWords, d: openPage });
  if (!does[e.key]) return;
  e.preventDefault();
  does[e.key]();
});

function step(by) {
  const all = [...document.querySelectorAll('.prose .sen[id]')];
  const now = all.indexOf(document.activeElement.closest?.('.prose .sen[id]'));
  const next = all[Math.min(Math.max(now + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}
