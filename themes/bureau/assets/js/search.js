// Searches the index below /search/; how: src/EduSite/Search/README.md.
const [form, filters, status, template, list, ...pages] = document.querySelectorAll('.finder :is(form, details, [role=status], template, ol, nav a)');
const { index, site, results } = form.dataset;
const { busy, none, failed } = status.dataset;
const [query, , ...groups] = form, sort = groups.pop();
const files = {}, simple = {}, sounds = {};
let bytes, at, stamp, total, perFile, codes, firsts, ready, facets, learnt, turn = 0;

const load = (name) => files[name] ??= fetch(index.replace('index', name), { cache: 'no-cache' })
  .then((answer) => answer.ok && answer.arrayBuffer());

// Read between two awaits; the stamp tells files of two builds apart.
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
const chars = () => rising(gamma(), gamma).map((code) => String.fromCharCode(code));
const members = (count = gamma() + 1, low = 0) => {
  while (3 * count << low + 1 <= 2 * total) low++;
  return rising(count, () => (unary() << low) + bits(low));
};
const slotsOf = () => (bit() ? [0, 1, 2].filter(bit) : [0]).flatMap((shelf) => members().map((n) => shelf * total + n));
const letter = (code = bit(), i = 0) => {
  for (; code >= codes[i].length; code = code << 1 | bit()) code -= codes[i++].length;
  return codes[i][code] === '\uffff' ? String.fromCharCode(bits(16)) : codes[i][code];
};
const text = () => { for (let all = '', next; ; all += next) if ((next = letter()) === '\0') return all; };
const keys = function* () {
  for (let key = '', fresh; (fresh = gamma()); yield key) {
    key = key.slice(0, key.length - gamma());
    while (fresh--) key += letter();
  }
};

const start = async () => {
  open(await load('index'));
  [total, perFile] = [gamma(), gamma()];
  codes = Array.from({ length: 30 }, chars);
  firsts = [...keys()];
};

const fold = (line) => line.replace(/[！-～]/g, (c) => c.normalize('NFKC')).toLowerCase()
  .replace(/\[/g, '〔').replace(/]/g, '〕');

const report = async (n) => {
  open(await load(`texts/${n / perFile | 0}`));
  for (let before = n % perFile; before--;) text();
  return text().split('\n');
};

// Slots, false joins, whether to look into the texts.
const gram = async (rest) => {
  const head = rest.slice(0, 4), found = [], wrong = [];
  let whole;
  for (const first of firsts.filter((first, i) => (first > head ? head[1] && first.startsWith(head) : !(firsts[i + 1] <= head)))) {
    if (whole && first > rest) break;
    open(await load(`grams/${first.split('').map((c) => c.charCodeAt().toString(16)).join('-')}`));
    for (const key of keys()) {
      const kind = key[4] ? 3 : bits(2), slots = slotsOf();
      if (kind === 2 && key !== head && head.startsWith(key)) return [slots, wrong, true];
      if (kind === 3) wrong.push(...(rest.startsWith(key) ? slots : []));
      else if (key === head || (head[1] && !whole && key.startsWith(head))) {
        found.push(...slots);
        whole = key === head && kind;
      }
    }
  }
  return [found, wrong];
};

const find = async (part) => {
  const last = Math.max(0, part.length - 4), wrong = [];
  let found;
  for (const place of [last, ...Array(last).keys()]) {
    const [next, joins, unsure] = await gram(part.slice(place)), slots = new Set(next);
    found = found?.filter((slot) => slots.has(slot)) ?? [...slots];
    wrong.push(...joins);
    if (unsure || (part[4] && found.length < 9)) {
      const texts = await Promise.all(found.map((slot) => report(slot % total)));
      return found.filter((_, i) => texts[i].some((line, i) => (!i || i > 3) && fold(line).includes(part)));
    }
  }
  return found.filter((slot) => !wrong.includes(slot));
};

const learn = async () => {
  open(await load('spelling'));
  const old = chars(), now = text();
  old.forEach((c, i) => { simple[c] = now[i]; });
  for (const sound of keys()) for (const c of text()) (sounds[c] ??= []).push(sound);
};

// Han strings of titles and names that a word spells.
const spell = async (word, found, before = '') => {
  const tail = before.slice(-3), [[initial]] = tail ? sounds[tail[0]] : word;
  open(await load(`spelling/${initial}`));
  for (const key of text().split('\n').filter((key) => key.startsWith(tail))) {
    let rests = [word], han = before;
    for (const c of key.slice(tail.length)) {
      han += c;
      rests = rests.flatMap((rest) => sounds[c].flatMap((s) => (rest.startsWith(s) ? rest.slice(s.length) : [])));
      if (rests.includes('')) found.add(han);
    }
    if (key[3]) for (const rest of rests) if (rest) await spell(rest, found, han);
  }
  return found;
};

// What a word means that stands nowhere.
const respell = async (word) => {
  await (learnt ??= learn());
  return /^[a-hj-tw-z][a-z]+$/.test(word) ? [...await spell(word, new Set())].slice(0, 5) : [word.replace(/./g, (c) => simple[c] ?? c)];
};

const loadFacets = async () => {
  open(await load('facets'));
  let i = 0;
  for (const name of text().split('\n')) {
    if (name) groups[i].append(Object.assign(new Option(name, name), { own: new Set(members()) }));
    else i++;
  }
};

const result = (lines, pattern) => {
  const marked = (line, end = 0) => fold(line).split(pattern).map((piece, i) => {
    const own = line.slice(end, end += piece.length);
    return i % 2 ? Object.assign(document.createElement('mark'), { textContent: own }) : own;
  });
  const count = (line) => new Set(fold(line).match(pattern)).size;
  const line = lines.slice(6).sort((a, b) => count(b) - count(a) || !a - !b)[0].trim();
  const from = Math.max(0, fold(line).search(pattern) - 30), end = from + 110;
  const item = template.content.cloneNode(true), [title, snippet, ...facts] = item.querySelectorAll('a, p:empty, span');
  title.href = site.slice(0, -1) + lines[1];
  title.append(...marked(lines[0]));
  snippet.append(from ? '…' : '', ...marked(line.slice(from, end)), line[end] ? '…' : '');
  facts.forEach((fact, i) => fact.append(...marked(lines[i + 2])));
  return item;
};

const show = async () => {
  const own = ++turn, params = new URLSearchParams(location.search), get = ({ name }) => params.get(name) ?? '';
  const parts = [...new Set(fold(get(query)).match(/[\p{L}\p{N}〔〕]+/gu))].sort((a, b) => b.length - a.length)
    .filter((part, i, [longest]) => part[1] || !longest[1]);
  list.replaceChildren();
  query.value = get(query);
  status.textContent = parts[0] ? busy : '';
  if (!parts[0]) return;
  await (ready ??= start());
  if (filters.open || groups.some(get)) await (facets ??= loadFacets());
  for (const field of [...groups, sort]) field.value = get(field);

  const meant = [];
  const hits = await Promise.all(parts.map(async (part) => {
    const slots = await find(part), worth = {};
    if (!slots[0]) {
      const words = await respell(part);
      meant.push(...words);
      slots.push(...(await Promise.all(words.map(find))).flat());
    }
    for (const slot of slots) worth[slot % total] = (worth[slot % total] ?? 0) + [1, 9, 3][slot / total | 0];
    return worth;
  }));
  const all = Object.keys(hits[0]).map(Number).filter((n) => hits.every((worth) => worth[n]));
  const score = (n) => (sort.value ? 0 : hits.reduce((sum, worth) => sum + worth[n], 0));
  const passes = (n, except) => groups.every((group) => group === except || !group.value || group.selectedOptions[0].own.has(n));
  const found = all.filter((n) => passes(n)).sort((a, b) => score(b) - score(a));
  for (const group of groups) {
    const pool = all.filter((n) => passes(n, group));
    for (const option of [...group].slice(1)) option.text = `${option.value}（${pool.filter((n) => option.own.has(n)).length}）`;
  }
  const count = Math.ceil(found.length / results);
  const page = Math.max(1, Math.min(params.get('page'), count));
  const shown = await Promise.all(found.slice((page - 1) * results, page * results).map(report));
  if (own !== turn) return;
  const pattern = RegExp(`(${[...parts, ...meant].join('|')})`, 'g');
  list.append(...shown.map((lines) => result(lines, pattern)));
  pages.forEach((link, i) => {
    params.set('page', page + 2 * i - 1);
    link.href = `?${params}`;
    link.hidden = i ? page >= count : page < 2;
  });
  status.textContent = count ? `${meant[0] ? `按“${meant.join('、')}”` : ''}找到${found.length}篇，第${page}页，共${count}页` : none;
};

const run = () => show().catch(() => { status.textContent = failed; });

filters.open = /[?&][^qp]/.test(location);
form.onsubmit = filters.onchange = (event) => {
  event.preventDefault();
  history.pushState(null, '', `?${new URLSearchParams([...new FormData(form)].filter((field) => field[1]))}`);
  run();
};
filters.ontoggle = onpopstate = run;
run();
