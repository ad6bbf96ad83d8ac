// Searches the index below /search/; how: src/EduSite/Search/README.md. With `all` and `make` of site.js.
const [form, filters, status, list, pages] = all('.finder :is(form, details, [role=status], ol, nav)');
const { index, site, results } = form.dataset;
const groups = ['year', 'column', 'district', 'topic'];
const files = {}, simple = {}, sounds = {};
let bytes, at, stamp, total, perFile, letters, width, codes, firsts, ready, facets, spelling, turn = 0;

const load = (name) => files[name] ??= fetch(index.replace('index', name), { cache: 'no-cache' })
  .then((answer) => answer.ok && answer.arrayBuffer());

// Files are read between two awaits; the stamp tells those of two builds apart.
const open = (file) => {
  bytes = new Uint8Array(file);
  at = 32;
  const own = `${bytes.slice(0, 4)}`;
  if (!own || own !== (stamp ??= own)) throw Error();
};
const bit = () => bytes[at >> 3] >> 7 - (at++ & 7) & 1;
const unary = (n = 0) => { while (bit()) n++; return n; };
const bits = (count, n = 0) => { while (count--) n = n << 1 | bit(); return n; };
const gamma = (count = unary()) => (1 << count) - 1 + bits(count);
const rising = (length, read, next = 0) => Array.from({ length }, () => (next += read() + 1) - 1);
const characters = () => rising(gamma(), gamma).map((code) => String.fromCharCode(code));
const members = (count = gamma() + 1, low = 0) => {
  while (3 * count << low + 1 <= 2 * total) low++;
  return rising(count, () => (unary() << low) + bits(low));
};
const slotsOf = () => (bit() ? [0, 1, 2].filter(bit) : [0]).flatMap((shelf) => members().map((n) => shelf * total + n));
const keys = function* () {
  for (let key = '', fresh; (fresh = gamma()); yield key) {
    key = key.slice(0, key.length - gamma());
    while (fresh--) key += letters[bits(width) - 1];
  }
};
const text = () => {
  for (let all = '', code, i; ; all += codes[i][code]) {
    for (code = bit(), i = 0; code >= codes[i].length; code = code << 1 | bit()) code -= codes[i++].length;
    if (codes[i][code] === '\0') return all;
  }
};

const start = async () => {
  open(await load('index'));
  [total, perFile, letters] = [gamma(), gamma(), characters()];
  width = letters.length.toString(2).length;
  codes = Array.from({ length: 30 }, characters);
  firsts = [...keys()];
};

const fold = (line) => line.replace(/[！-～]/g, (c) => c.normalize('NFKC')).toLowerCase()
  .replace(/\[/g, '〔').replace(/]/g, '〕');

const report = async (n) => {
  open(await load(`texts/${n / perFile | 0}`));
  for (let before = n % perFile; before--;) text();
  return text().split('\n');
};

// For the first four characters: slots, false joins, whether to look into the texts.
const gram = async (rest) => {
  const head = rest.slice(0, 4), found = [], wrong = [];
  let i = Math.max(0, firsts.findLastIndex((first) => first <= head)), whole;
  for (let first; (first = firsts[i]); i++) {
    if (first > head && !(head[1] && first.startsWith(head) && (!whole || first <= rest))) break;
    open(await load(`grams/${i}`));
    for (const key of keys()) {
      const kind = key[4] ? 3 : bits(2), slots = slotsOf(), longer = head[1] && key.startsWith(head);
      if (kind === 2 && key !== head && head.startsWith(key)) return [slots, wrong, true];
      if (key[4]) wrong.push(...(longer && rest.startsWith(key) ? slots : []));
      else if (key === head || (longer && !whole)) {
        found.push(...slots);
        whole = key === head && kind;
      }
    }
  }
  return [found, wrong];
};

const find = async (part) => {
  const last = Math.max(0, part.length - 4), wrong = new Set();
  let found;
  for (const place of [last, ...Array(last).keys()]) {
    const [next, joins, unsure] = await gram(part.slice(place)), slots = new Set(next);
    found = found?.filter((slot) => slots.has(slot)) ?? [...slots];
    joins.forEach((slot) => wrong.add(slot));
    if (unsure || (part[4] && found.length < 9)) {
      const sure = await Promise.all(found.map(async (slot) =>
        (await report(slot % total)).some((line, i) => (!i || i > 3) && fold(line).includes(part))));
      return found.filter((_, i) => sure[i]);
    }
  }
  return found.filter((slot) => !wrong.has(slot));
};

const loadSpelling = async () => {
  open(await load('spelling'));
  for (const old of characters()) simple[old] = letters[bits(width) - 1];
  for (let size; (size = gamma());) {
    let sound = '';
    while (size--) sound += (bits(5) + 10).toString(36);
    for (const n of rising(gamma(), gamma)) (sounds[letters[n - 1]] ??= new Set()).add(sound).add(sound[0]).add(sound.match(/.h?/)[0]);
  }
};

// What stands in titles and begins so, up to four Han characters.
const strings = async (head) => {
  const [sound] = sounds[head[0]];
  open(await load(`spelling/${sound[0]}`));
  return [...keys()].filter((key) => key.startsWith(head));
};

// Han for pinyin, each character by its sound or how that begins: zhiyejiaoyu, zyjy.
const spelt = async (word, before = '') => {
  if (!word) return [before];
  const tail = before.slice(-3);
  const next = tail ? (await strings(tail)).map((key) => key[tail.length]) : Object.keys(sounds);
  return (await Promise.all([...new Set(next)].flatMap((han) => [...sounds[han] ?? []]
    .filter((part) => word.startsWith(part)).map((part) => spelt(word.slice(part.length), before + han))))).flat();
};

// What a word may mean that stands nowhere.
const respell = async (word) => {
  await (spelling ??= loadSpelling());
  if (!/^[a-z]{2,}$/.test(word)) return [word.replace(/./g, (c) => simple[c] ?? c)];
  const known = [];
  for (const han of new Set(await spelt(word))) known.push([han, (await strings(han.slice(0, 4))).length]);
  return known.sort((a, b) => b[1] - a[1]).slice(0, 8).map(([han]) => han);
};

const loadFacets = async () => {
  open(await load('facets'));
  const names = text().split('\n\n');
  return groups.map((group, i) => new Map(names[i].split('\n').filter(Boolean).map((name) => {
    const own = new Set(members());
    form[group].append(own.option = new Option(name, name));
    return [name, own];
  })));
};

const result = (lines, pattern) => {
  const marked = (line, end = 0) => [...fold(line).matchAll(pattern)].flatMap(({ 0: hit, index }) =>
    [line.slice(end, index), make('mark', {}, line.slice(index, end = index + hit.length))]).concat(line.slice(end));
  const count = (line) => new Set(fold(line).match(pattern)).size;
  const line = lines.slice(6).sort((a, b) => count(b) - count(a) || !a - !b)[0].trim();
  const from = Math.max(0, fold(line).search(pattern) - 30), end = from + 110;
  return make('li', {},
    make('h2', {}, make('a', { href: site.slice(0, -1) + lines[1] }, ...marked(lines[0]))),
    make('p', {}, from ? '…' : '', ...marked(line.slice(from, end)), line[end] ? '…' : ''),
    make('p', {}, ...lines.slice(2, 6).map((fact) => make('span', {}, ...marked(fact)))));
};

const show = async () => {
  const own = ++turn, params = new URLSearchParams(location.search), get = (name) => params.get(name) ?? '';
  let parts = [...new Set(fold(get('q')).match(/[\p{L}\p{N}〔〕]+/gu))].sort((a, b) => b.length - a.length);
  parts = parts.filter((part) => part[1] || !parts[0][1]);
  list.replaceChildren();
  pages.replaceChildren();
  form.q.value = get('q');
  status.textContent = parts[0] ? '正在搜索……' : '';
  if (!parts[0]) return;
  await (ready ??= start());
  const chosen = groups.map(get), lists = (filters.open || chosen.some(Boolean)) && await (facets ??= loadFacets());
  for (const name of [...groups, 'sort']) form[name].value = get(name);

  const meant = [];
  const [first, ...others] = await Promise.all(parts.map(async (part) => {
    const best = new Map();
    let slots = await find(part);
    if (!slots[0]) {
      const words = await respell(part);
      meant.push(...words);
      slots = (await Promise.all(words.map(find))).flat();
    }
    for (const slot of slots) best.set(slot % total, Math.max(best.get(slot % total) ?? 0, [1, 9, 3][slot / total | 0]));
    return best;
  }));
  const all = [...first.keys()].filter((n) => others.every((other) => other.has(n)));
  const score = (n) => (form.sort.value ? 0 : others.reduce((sum, other) => sum + other.get(n), first.get(n)));
  const passes = (n, except) => chosen.every((name, i) => !name || i === except || lists[i].get(name)?.has(n));
  const found = all.filter((n) => passes(n)).sort((a, b) => score(b) - score(a) || a - b);
  if (lists) lists.forEach((facet, i) => {
    const pool = all.filter((n) => passes(n, i));
    facet.forEach((own, name) => { own.option.text = `${name}（${pool.filter((n) => own.has(n)).length}）`; });
  });
  const count = Math.ceil(found.length / results);
  const page = Math.max(1, Math.min(get('page'), count)), from = (page - 1) * results;
  const shown = await Promise.all(found.slice(from, from + +results).map(report));
  if (own !== turn) return;
  const pattern = RegExp([...parts, ...meant].join('|'), 'g');
  list.append(...shown.map((lines) => result(lines, pattern)));
  for (const [to, label] of [[page - 1, '上一页'], [page + 1, '下一页']]) {
    params.set('page', to);
    if (to > 0 && to <= count) pages.append(make('a', { href: `?${params}` }, label));
  }
  status.textContent = count ? `${meant[0] ? `按“${meant.join('、')}”` : ''}找到${found.length}篇，第${page}页，共${count}页` : '没有找到。可以换一个词，或从下面的目录查找。';
};

const run = () => show().catch(() => { status.textContent = '没能搜索，请刷新页面再试。'; });

filters.hidden = false;
filters.open = /[?&](sort|year|column|district|topic)=/.test(location);
form.onsubmit = filters.onchange = (event) => {
  event.preventDefault();
  history.pushState(null, '', `?${new URLSearchParams([...new FormData(form)].filter((field) => field[1]))}`);
  run();
};
filters.ontoggle = onpopstate = run;
onkeydown = (event) => {
  if (event.key !== '/' || event.target.matches('input, select')) return;
  event.preventDefault();
  form.q.focus();
};
run();
