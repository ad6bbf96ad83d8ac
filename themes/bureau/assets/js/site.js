// Adds to pages that work without.
const root = document.documentElement;
const all = (selector) => [...document.querySelectorAll(selector)];
const address = all('link[rel=canonical]')[0]?.href ?? location.href;

// data-set="scheme=dark" chooses, data-set="scheme=" goes back to the usual.
const switches = all('[data-set]').map((button) => {
  const [name, value] = button.dataset.set.split('='), { off } = button.dataset, label = button.textContent;
  const isOn = () => (root.dataset[name] ?? '') === value;
  button.onclick = () => {
    if (!value || (off && isOn())) delete root.dataset[name];
    else root.dataset[name] = value;
    try {
      localStorage.edusite = JSON.stringify(root.dataset);
    } catch { /* For this page, then. */ }
    show();
  };
  return () => {
    if (off) button.textContent = isOn() ? off : label;
    else button.ariaPressed = isOn();
  };
});
const show = () => switches.forEach((update) => update());
show();

// 朗读, by sentences: long utterances are cut off, and not every browser can pause.
const speech = window.speechSynthesis;
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, figcaption, pre';
const [speaker] = all('[data-do=speak]');
let parts, utterance, at = -1;
const mark = (block) => {
  all('.spoken')[0]?.classList.remove('spoken');
  block?.classList.add('spoken');
  block?.scrollIntoView({ block: 'nearest' });
};
const speaking = (label) => {
  speaker.parentElement.classList.toggle('speaking', at >= 0);
  speaker.textContent = label;
};
const stop = () => {
  utterance = null;
  at = -1;
  speech.cancel();
  mark();
  speaking('朗读');
};
const speak = (place) => {
  const part = parts[at = place];
  if (!part) return stop();
  mark(part.block);
  speaking('暂停');
  const mine = utterance = new SpeechSynthesisUtterance(part.text);
  mine.lang = 'zh-CN';
  // Others than local voices send the text away.
  const voices = speech.getVoices().filter((voice) => /^(zh|cmn)[-_](.*[-_])?CN/i.test(voice.lang));
  mine.voice = voices.find((voice) => voice.localService) ?? voices[0] ?? null;
  mine.onend = mine.onerror = ({ type }) => {
    if (utterance !== mine) return;
    if (type === 'end') return speak(at + 1);
    stop();
    say('这台设备没有可用的中文语音');
  };
  speech.speak(mine);
};

const say = (text) => {
  const [said] = all('.said');
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
      return speaking('继续');
    }
    if (at < 0) {
      const [place] = [...all('article'), ...all('main')];
      parts = [...place.querySelectorAll(blocks)]
        .filter((block) => block.checkVisibility?.() !== false && !block.parentElement.closest(blocks) && !block.closest('nav, .tools'))
        .flatMap((block) => (block.innerText.match(/[^。！？；\n]+[。！？；]?[”’）》]*/g) ?? []).map((text) => ({ block, text })));
    }
    speak(Math.max(0, at));
  },
  async copy() {
    try {
      await navigator.clipboard.writeText(address);
      say('网址已复制');
    } catch {
      // Without https.
      prompt('请复制网址', address);
    }
  },
};
for (const button of all('[data-do]')) button.onclick = actions[button.dataset.do];
addEventListener('pagehide', () => speech?.cancel());

// 本文目录: when a heading crosses 30 % of the window, ask where we are.
const entries = all('.contents a').map((entry) => [entry, document.getElementById(decodeURIComponent(entry.hash.slice(1)))])
  .filter(([, heading]) => heading);
const follow = new IntersectionObserver(() => {
  const here = entries.findLast(([, heading]) => heading.getBoundingClientRect().top < innerHeight * 0.3)?.[0];
  for (const [entry] of entries) entry.ariaCurrent = entry === here ? 'location' : null;
  if (!here) return;
  const list = here.closest('.contents');
  list.scrollTop = here.offsetTop - list.clientHeight / 2;
}, { rootMargin: '9999999px 0px -70%' });
for (const [, heading] of entries) follow.observe(heading);

// Leaving is asked here; in 长者模式, without pop-ups, on a page.
addEventListener('click', (event) => {
  for (const open of all('details.pop[open]')) open.open = open.contains(event.target);
  const link = event.target.closest('a.external[data-href]');
  if (!link || root.dataset.mode === 'elder' || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const dialog = Object.assign(document.createElement('dialog'), {
    className: 'leave',
    ariaLabel: '离开本网站',
    innerHTML: '<p></p><p></p><form method="dialog"><a class="button" rel="external noopener">继续访问</a><button autofocus>返回</button></form>',
    onclose: () => dialog.remove(),
  });
  const [question, target, , go] = dialog.querySelectorAll('*');
  question.textContent = `您访问的链接即将离开“${all('meta[name=SiteName]')[0].content}”网站，是否继续？`;
  target.textContent = go.href = link.dataset.href;
  go.onclick = () => dialog.close();
  document.body.append(dialog);
  dialog.showModal();
});
addEventListener('keydown', (event) => {
  const [open] = event.key === 'Escape' ? all('details.pop[open]') : [];
  if (!open) return;
  open.open = false;
  open.querySelector('summary').focus();
});
