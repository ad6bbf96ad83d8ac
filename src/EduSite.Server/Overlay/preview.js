// Part of the preview, never of a published site: loads the page again when it has changed, and shows what is wrong.
(() => {
  const shown = document.currentScript.dataset.revision;

  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  const title = make('h2');
  const close = make('button', '', '收起');
  const list = make('ol');
  const panel = make('section', 'edusite-panel', make('header', '', title, close), list);
  const chip = make('button', 'edusite-chip');
  close.type = chip.type = 'button';
  panel.setAttribute('aria-label', '预览发现的问题');
  panel.hidden = chip.hidden = true;
  document.body.append(panel, chip);

  // Whoever has put the list away wants to see the page, until there is an error that was not there.
  const closedAt = 'edusite-closed';
  let errors = 0;
  let count = 0;
  const toggle = (open) => {
    panel.hidden = !open || count === 0;
    chip.hidden = open || count === 0;
  };
  close.addEventListener('click', () => {
    sessionStorage.setItem(closedAt, errors);
    toggle(false);
    chip.focus();
  });
  chip.addEventListener('click', () => {
    sessionStorage.removeItem(closedAt);
    toggle(true);
    close.focus();
  });

  const itemOf = (problem) => {
    const item = make('li', problem.grave ? 'edusite-grave' : '',
      make('p', 'edusite-place', `${problem.severity} ${problem.place}`),
      make('p', '', problem.message));
    if (problem.line) item.append(make('pre', '', problem.line));
    item.append(make('p', '', `改法：${problem.remedy}`),
      make('details', '', make('summary', '', `为什么（${problem.rule}）`), make('p', '', problem.reason)));
    return item;
  };

  const show = (state) => {
    count = state.count;
    errors = state.problems.filter((problem) => problem.grave).length;
    title.textContent = chip.textContent =
      `${count} 个问题${errors ? `，其中 ${errors} 个错误，改正前不能发布` : ''}${state.inspected ? '' : '（还在检查其他页面）'}`;
    list.replaceChildren(...state.problems.map(itemOf));
    const closed = sessionStorage.getItem(closedAt);
    toggle(closed === null ? errors > 0 : errors > Number(closed));
  };

  const mark = (unpublished) => {
    document.querySelectorAll('.edusite-mark').forEach((old) => old.remove());
    document.querySelectorAll('a[href]').forEach((link) => {
      // Links within the page itself are no news.
      const name = link.origin === location.origin && link.pathname !== location.pathname && unpublished[link.pathname];
      if (name && link.textContent.trim()) link.append(make('span', 'edusite-mark', name));
    });
  };

  const events = new EventSource('/-/events');
  events.addEventListener('message', (event) => {
    const state = JSON.parse(event.data);
    if (state.revision !== shown) {
      events.close();
      location.reload();
      return;
    }
    show(state);
    mark(state.unpublished);
  });
  addEventListener('pagehide', () => events.close());
})();
