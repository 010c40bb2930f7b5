// The preview's own script: reloads the page after a build, shows what is
// wrong, and lets a person correct marks. It is not part of the site.
(() => {
  const self = document.currentScript, token = self.dataset.token;
  const own = self.src.slice(0, self.src.lastIndexOf('/') + 1);
  const el = (tag, attrs = {}, ...kids) => {
    const e = Object.assign(document.createElement(tag), attrs);
    e.append(...kids);
    return e;
  };

  const bar = el('div', { id: 'sillok-live', lang: 'ko' });
  const edit = el('button', { type: 'button', textContent: '표시 고치기' });
  const list = el('details', { hidden: true });
  bar.append(list, edit);
  document.body.append(bar);

  const problems = async () => {
    const ps = await (await fetch(own + 'problems')).json();
    list.hidden = ps.length === 0;
    list.replaceChildren(el('summary', { textContent: `문제 ${ps.length}건` }),
      el('ol', {}, ...ps.map(p => el('li', {}, el('code', { textContent: p.where }), ' ' + p.message, p.hint ? el('small', { textContent: p.hint }) : ''))));
    list.open = ps.some(p => !p.warning);
  };
  problems();

  const news = new EventSource(own + 'events');
  news.addEventListener('change', () => location.reload());

  let on = sessionStorage.getItem('sillok-edit') === '1';
  const show = () => {
    edit.setAttribute('aria-pressed', on);
    document.documentElement.classList.toggle('sillok-editing', on);
  };
  edit.onclick = () => {
    on = !on;
    sessionStorage.setItem('sillok-edit', on ? '1' : '0');
    show();
  };
  show();

  const slug = () => {
    const m = decodeURI(location.pathname).match(/\/documents\/([^/]+)\//);
    return m && m[1];
  };
  let card;
  const close = () => { if (card) { card.remove(); card = null; } };
  const send = async (info, at, action, id) => {
    const r = await fetch(own + 'correct', {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'Sillok-Token': token },
      body: JSON.stringify({ slug: slug(), at, surface: info.surface, action, id: id || '' }),
    });
    if (r.ok) close();
    else card.querySelector('output').textContent = await r.text();
  };
  const open = async mark => {
    close();
    const at = +mark.id.slice(1);
    const r = await fetch(`${own}mark?page=${encodeURIComponent(slug())}&at=${at}`);
    if (!r.ok) return alert(await r.text());
    const info = await r.json();
    const id = el('input', { value: info.id, ariaLabel: '종류:대상', spellcheck: false });
    const button = (text, action) => el('button', { type: 'button', textContent: text, onclick: () => send(info, at, action, id.value) });
    card = el('form', { id: 'sillok-card', lang: 'ko' },
      el('p', {}, el('strong', { textContent: info.surface }), ' ' + (info.machine ? '추정' : '확인')),
      el('p', { className: 'why', textContent: [info.reason, info.machine && info.score ? info.score.toFixed(2) : '', info.listed, `${info.file}:${info.line}:${info.column}`].filter(Boolean).join(' · ') }),
      id,
      el('p', {}, info.machine ? button('확인', 'confirm') : '', button('종류·대상 바꾸기', 'change'), button('표시 지우기', 'remove'), button('이름에 추가', 'name')),
      el('p', {}, el('a', { href: mark.href, textContent: '이 항목의 쪽 열기' }), ' ', el('button', { type: 'button', textContent: '닫기', onclick: () => { close(); mark.focus(); } })),
      el('output'));
    card.onsubmit = e => { e.preventDefault(); send(info, at, 'change', id.value); };
    document.body.append(card);
    id.focus();
  };
  addEventListener('click', e => {
    const mark = on && slug() && e.target.closest('a.mark[id^="m"]');
    if (!mark || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    open(mark);
  });
  addEventListener('keydown', e => { if (e.key === 'Escape') close(); });
})();
