// The review: what the machine found and nobody has looked at, one after the
// other, the least sure first.
import { base, button, changes, correct, el, get, keysOn, own, picker, propose, sheet } from './kit.js';

const main = document.querySelector('main');
const progress = el('progress', { max: 1, value: 0, ariaLabel: '확인한 것' });
const count = el('p', { id: 'count' });
const item = el('div', { id: 'item' });
const status = el('p', { role: 'status' });
main.append(el('h1', { textContent: '살펴보기' }), count, progress, item, status);

const lists = { roles: '직위', quotes: '발언', events: '일어난 일' };
const key = i => [i.slug, i.list, i.row, i.list ? '' : i.at].join('\n');
const skipped = new Set(JSON.parse(sessionStorage.getItem('sillok-skipped') ?? '[]'));
const left = new Set(JSON.parse(sessionStorage.getItem('sillok-left') ?? '[]')); // documents
let now = null, kinds = {}, busy = false;

async function load() {
  const r = await get('review', [['n', 60 + skipped.size], ...[...left].map(slug => ['without', slug])]);
  count.textContent = `확인 ${r.confirmed.toLocaleString('ko')} / ${r.total.toLocaleString('ko')}`;
  Object.assign(progress, { max: Math.max(r.total, 1), value: r.confirmed });
  const next = r.items.find(i => !skipped.has(key(i)));
  if (next && now && key(next) === key(now) && item.childElementCount) return;
  now = next ?? null;
  await draw(r);
}

function decision(how) {
  const c = { slug: now.slug };
  return now.list ? { ...c, action: 'row', list: now.list, row: now.row, key: how === 'confirm' ? 'confirm' : 'reject' }
    : { ...c, action: how === 'confirm' ? 'confirm' : 'remove', at: now.at, surface: now.surface };
}

async function draw(r) {
  if (!now) {
    const rest = r.total - r.confirmed;
    item.replaceChildren(el('p', { textContent: rest ? `넘긴 것 ${rest}건이 남아 있습니다.` : '모두 살펴보았습니다.' }),
      rest ? button('넘긴 것 다시 보기', () => { skipped.clear(); left.clear(); keep(); load(); }) : '');
    return;
  }
  const place = `${base}documents/${encodeURIComponent(now.slug)}/index.html#s${now.sentence || 1}`;
  const what = now.list ? [el('span', { className: 'kind', textContent: lists[now.list] }), ' ', el('strong', { textContent: now.row })]
    : [el('span', { className: 'kind', textContent: kinds[now.id.split(':')[0]] ?? '' }), ' ', el('strong', { textContent: now.name }), ` ${now.id}`];
  const diff = el('div');
  item.replaceChildren(
    el('p', { className: 'from' }, el('a', { href: place, textContent: now.title || now.slug })),
    el('blockquote', {}, now.before, el(now.list ? 'span' : 'mark', { textContent: now.surface }), now.after),
    el('p', { className: 'what' }, what),
    el('p', { className: 'why', textContent: [now.reason, now.score < 1 || !now.list ? `확실함 ${now.score.toFixed(2)}` : ''].filter(Boolean).join(' · ') }),
    el('p', { className: 'acts' },
      button('맞음 (y)', () => decide('confirm'), { className: 'main' }), button('틀림 (x)', () => decide('reject')),
      button('바꾸기 (c)', change), now.list ? '' : button('이 문서의 같은 표시 모두 맞음 (a)', () => decide('confirm', 'document')),
      button('다음 (n)', next), button('이 문서 넘기기 (d)', leave), button('되돌리기 (u)', undo)),
    el('details', { open: true }, el('summary', { textContent: '맞다고 하면 바뀌는 줄' }), diff));
  try {
    const would = await correct({ ...decision('confirm'), try: true });
    diff.replaceChildren(changes(would));
  } catch (err) {
    diff.textContent = err.message;
  }
}

// settle runs what a key asks for; of keys that come meanwhile none counts.
async function settle(work, said) {
  if (busy) return;
  busy = true;
  try {
    await work();
    status.textContent = said;
  } catch (err) {
    status.textContent = err.message;
  }
  busy = false;
  await load();
}

function decide(how, scope) {
  if (now) settle(() => correct({ ...decision(how), scope }), how === 'confirm' ? '맞다고 적었습니다.' : '지웠습니다.');
}

function undo() {
  settle(() => correct({ action: 'undo', count: 1 }), '되돌렸습니다.');
}

function keep() {
  sessionStorage.setItem('sillok-skipped', JSON.stringify([...skipped]));
  sessionStorage.setItem('sillok-left', JSON.stringify([...left]));
}

function next() {
  if (!now) return;
  skipped.add(key(now));
  keep();
  status.textContent = '넘겼습니다.';
  load();
}

// leave puts off all that is left of a document.
function leave() {
  if (!now) return;
  left.add(now.slug);
  keep();
  status.textContent = '이 문서를 넘겼습니다.';
  load();
}

async function change() {
  if (!now) return;
  const it = now;
  if (it.list) {
    const input = el('input', { type: 'text', value: it.row });
    const box = sheet('줄 고치기', el('label', {}, '새 줄', input), el('p', {},
      button('바꾸기', async () => { if (await propose({ action: 'row', slug: it.slug, list: it.list, row: it.row, key: 'change', value: input.value }, box)) load(); }, { className: 'main' }),
      button('닫기', () => box.close())));
    input.focus();
    return;
  }
  const thing = picker('무엇인가요? 이름으로 찾으세요');
  const box = sheet(`‘${it.surface}’ 바꾸기`, thing.node, el('p', {}, button('바꾸기', async () => {
    if (!thing.id) return box.say(thing.new ? '새로 만드는 것의 종류를 고르세요.' : '목록에서 무엇인지 고르세요.');
    if (await propose({ action: 'change', slug: it.slug, at: it.at, surface: it.surface, id: thing.id, new: thing.new }, box)) load();
  }, { className: 'main' }), button('닫기', () => box.close())));
  thing.input.focus();
}

addEventListener('keydown', e => {
  if (!keysOn(e) || document.querySelector('#sillok-card[open]')) return;
  const does = { y: () => decide('confirm'), x: () => decide('reject'), c: change, a: () => now && !now.list && decide('confirm', 'document'), n: next, d: leave, u: undo };
  if (!does[e.key]) return;
  e.preventDefault();
  does[e.key]();
});

new EventSource(own + 'events').addEventListener('change', () => { if (!busy) load(); });
get('kinds').then(all => { kinds = Object.fromEntries(all.map(k => [k.name, k.label])); return load(); });
