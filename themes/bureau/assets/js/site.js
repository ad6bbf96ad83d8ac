// Adds to pages that work without it.
const root = document.documentElement;
const all = (selector) => [...document.querySelectorAll(selector)];
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const address = document.querySelector('link[rel=canonical]')?.href ?? location.href;

// data-set="scheme=dark" chooses, data-set="scheme=" goes back to the usual.
const switches = all('[data-set]').map((button) => [button, ...button.dataset.set.split('=')]);
const show = () => {
  for (const [button, name, value] of switches) {
    const on = (root.dataset[name] ?? '') === value;
    if (button.dataset.off) {
      button.textContent = on ? button.dataset.off : button.dataset.on;
    } else {
      button.ariaPressed = on;
    }
  }
};
for (const [button, name, value] of switches) {
  button.dataset.on = button.textContent;
  button.onclick = () => {
    if (!value || (button.dataset.off && root.dataset[name] === value)) delete root.dataset[name];
    else root.dataset[name] = value;
    try {
      localStorage.edusite = JSON.stringify(root.dataset);
    } catch { /* For this page, then. */ }
    show();
  };
}
show();

// 朗读, by sentences: long utterances are cut off, and not every browser can pause.
const speech = window.speechSynthesis;
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, figcaption, pre';
let parts = [];
let at = -1;
let utterance;
const mark = (block) => {
  document.querySelector('.spoken')?.classList.remove('spoken');
  block?.classList.add('spoken');
  block?.scrollIntoView({ block: 'nearest' });
};
const speaking = (state) => {
  for (const button of all('[data-do=speak]')) {
    button.parentElement.classList.toggle('speaking', state !== '');
    button.textContent = { '': '朗读', on: '暂停', off: '继续' }[state];
  }
};
const stop = () => {
  utterance = null;
  at = -1;
  speech.cancel();
  mark();
  speaking('');
};
const speak = () => {
  const part = parts[at];
  if (!part) return stop();
  mark(part.block);
  speaking('on');
  const mine = utterance = new SpeechSynthesisUtterance(part.text);
  mine.lang = 'zh-CN';
  // Others than local voices send the text away.
  const voices = speech.getVoices().filter((voice) => /^(zh|cmn)[-_](.*[-_])?CN/i.test(voice.lang));
  mine.voice = voices.find((voice) => voice.localService) ?? voices[0] ?? null;
  mine.onend = () => {
    if (utterance !== mine) return;
    at++;
    speak();
  };
  mine.onerror = () => {
    if (utterance !== mine) return;
    stop();
    say('这台设备没有可用的中文语音');
  };
  speech.speak(mine);
};

const say = (text) => {
  const said = document.querySelector('.said');
  said.textContent = text;
  setTimeout(() => said.textContent = '', 4000);
};

const actions = {
  print: () => print(),
  share: () => navigator.share({ title: document.title, url: address }).catch(() => {}),
  stop,
  speak() {
    if (utterance) {
      utterance = null;
      speech.cancel();
      speaking('off');
      return;
    }
    if (at < 0) {
      const place = document.querySelector('article') ?? document.querySelector('main');
      parts = [...place.querySelectorAll(blocks)]
        .filter((block) => block.checkVisibility?.() !== false && !block.parentElement.closest(blocks) && !block.closest('nav, .tools'))
        .flatMap((block) => (block.innerText.match(/[^。！？；\n]+[。！？；]?[”’）》]*/g) ?? []).map((text) => ({ block, text })));
      at = 0;
    }
    speak();
  },
  async copy() {
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // The only way without https.
      const field = make('textarea', { value: address });
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    say('网址已复制');
  },
};
for (const button of all('[data-do]')) {
  button.onclick = actions[button.dataset.do];
}
addEventListener('pagehide', () => speech?.cancel());

// 本文目录: whatever heading crosses the line at 30 % of the window, ask anew where we are.
const entries = all('.contents a').map((entry) => [entry, document.getElementById(decodeURIComponent(entry.hash.slice(1)))]);
const follow = new IntersectionObserver(() => {
  const here = entries.findLast(([, heading]) => heading?.getBoundingClientRect().top < innerHeight * 0.3)?.[0];
  for (const [entry] of entries) {
    if (entry !== here) entry.removeAttribute('aria-current');
  }
  if (!here || here.ariaCurrent) return;
  here.ariaCurrent = 'location';
  const list = here.closest('.contents');
  list.scrollTop = here.offsetTop - list.clientHeight / 2;
}, { rootMargin: '9999999px 0px -70%' });
for (const [, heading] of entries) {
  if (heading) follow.observe(heading);
}

// Leaving the site: asked here; in 长者模式, which has no pop-ups, on the page that the link leads to.
addEventListener('click', (event) => {
  for (const open of all('details.pop[open]')) {
    if (!open.contains(event.target)) open.open = false;
  }
  const link = event.target.closest('a.external[data-href]');
  if (!link || root.dataset.mode === 'elder' || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const dialog = make('dialog', { className: 'leave', ariaLabel: '离开本网站' },
    make('p', {}, `您访问的链接即将离开“${document.querySelector('meta[name=SiteName]').content}”网站，是否继续？`),
    make('p', {}, link.dataset.href),
    make('form', { method: 'dialog' },
      make('a', { className: 'button', href: link.dataset.href, rel: 'external noopener', onclick: () => dialog.close() }, '继续访问'),
      make('button', { autofocus: true }, '返回')));
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
});
addEventListener('keydown', (event) => {
  const [open] = event.key === 'Escape' ? all('details.pop[open]') : [];
  if (!open) return;
  open.open = false;
  open.querySelector('summary').focus();
});
