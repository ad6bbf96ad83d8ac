// Searches the index under /search/; format and method: src/EduSite/Search/README.md.
const one = selector => document.querySelector(".search " + selector);
const [form, status, list, pages, filters] = ["form", ".search-status", "ol", "nav", "details"].map(one);
const { index, site, results } = form.dataset, groups = ["year", "column", "district", "topic"];
const files = {}, shelves = [0, 1, 2], weights = [1, 9, 3];
let stamp, reports, perFile, letters, width, codes, firsts, facets, turn = 0;

const reader = bytes => {
  let at = 32;
  const bit = () => bytes[at >> 3] >> 7 - (at++ & 7) & 1;
  const bits = count => { let value = 0; while (count--) value = value << 1 | bit(); return value; };
  const unary = () => { let value = 0; while (bit()) value++; return value; };
  const gamma = () => { const count = unary(); return (1 << count) - 1 + bits(count); };
  const rising = (length, read) => { let next = 0; return Array.from({ length }, () => (next += read() + 1) - 1); };
  const members = () => {
    const count = gamma() + 1;
    let low = 0;
    while (3 * count * 2 ** (low + 1) <= 2 * reports) low++;
    return rising(count, () => unary() * 2 ** low + bits(low));
  };
  return {
    gamma, bits, members,
    letters: () => rising(gamma(), gamma).map(code => String.fromCharCode(code)),
    slots: () => bit() ? shelves.filter(bit).flatMap(shelf => members().map(n => shelf * reports + n)) : members(),
    key(key, fresh) {
      key = key.slice(0, key.length - gamma());
      while (fresh--) key += letters[bits(width) - 1];
      return key;
    },
    text() {
      for (let text = "", code, first, i; ; text += codes[i][code - first]) {
        for (code = bit(), first = i = 0; code - first >= codes[i].length; code = code << 1 | bit())
          first = first + codes[i++].length << 1;
        if (codes[i][code - first] === "\0") return text;
      }
    },
  };
};

// Always revalidated; the stamp tells files of two builds apart.
const load = async name => {
  const bytes = await (files[name] ??= fetch(index.replace("index", name), { cache: "no-cache" }).then(async answer => {
    if (!answer.ok) throw Error(name);
    return new Uint8Array(await answer.arrayBuffer());
  }));
  const own = "" + bytes.slice(0, 4);
  if (own !== (stamp ??= own)) throw Error("stamp");
  return reader(bytes);
};

const start = async () => {
  if (firsts) return;
  const file = await load("index");
  reports = file.gamma();
  perFile = file.gamma();
  letters = file.letters();
  width = letters.length.toString(2).length;
  codes = Array.from({ length: 30 }, file.letters);
  let key = "";
  firsts = Array.from({ length: file.gamma() }, () => key = file.key(key, file.gamma()));
};

const fold = text => text.replace(/[^]/g, c => {
  const code = c.charCodeAt(), half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : c;
  const lower = half.toLowerCase();
  return { "[": "〔", "]": "〕" }[half] || (lower.length > 1 ? half : lower);
});

const report = async n => {
  const file = await load("texts/" + Math.floor(n / perFile));
  for (let before = n % perFile; before--;) file.text();
  return file.text().split("\n");
};

const shelfOf = (line, i) => i ? i < 4 ? 3 : line[0] === "\t" ? 2 : 0 : 1;
const contains = async (slot, part) => (await report(slot % reports)).some((line, i) =>
  shelfOf(line, i) === Math.floor(slot / reports) && fold(line).includes(part));

// What the index says of the first four characters of rest.
const gram = async rest => {
  const head = rest.slice(0, 4), found = [], wrong = [];
  let shard = firsts.findLastIndex(first => first <= head), whole;
  for (shard = Math.max(0, shard); shard < firsts.length; shard++) {
    const first = firsts[shard];
    if (first > head && !(first.startsWith(head) && head[1] && (!whole || first <= rest))) break;
    const file = await load("grams/" + shard);
    for (let key = "", fresh; fresh = file.gamma();) {
      key = file.key(key, fresh);
      const kind = key[4] ? 3 : file.bits(2), slots = file.slots();
      if (kind === 2 && key !== head && head.startsWith(key)) return { found: slots, wrong, unsure: true };
      if (kind === 3) rest.startsWith(key) && key.startsWith(head) && wrong.push(...slots);
      else if (key === head || key.startsWith(head) && head[1] && !whole) {
        found.push(...slots);
        whole = key === head && kind;
      }
    }
  }
  return { found, wrong };
};

// The slots that hold a part: the number of a report, and once or twice their count more for a title or heading.
const find = async part => {
  const places = [...Array(Math.max(1, part.length - 3)).keys()], wrong = new Set();
  const apart = place => place % 4 && place < places.length - 1;
  let found;
  for (const place of places.sort((a, b) => !!apart(a) - !!apart(b))) {
    const next = await gram(part.slice(place)), slots = new Set(next.found);
    found = found ? found.filter(slot => slots.has(slot)) : [...slots];
    next.wrong.forEach(slot => wrong.add(slot));
    if (next.unsure || found.length < 9 && part[4]) {
      const sure = await Promise.all(found.map(slot => contains(slot, part)));
      return found.filter((_, i) => sure[i]);
    }
  }
  return found.filter(slot => !wrong.has(slot));
};

const partsOf = query => {
  const parts = [...new Set(fold(query).match(/[\p{L}\p{N}〔〕]+/gu))], long = parts.filter(part => part[1]);
  return long[0] ? long : parts;
};

// The reports that hold all parts, with the sum of the best places.
const findAll = async parts => (await Promise.all(parts.map(find))).reduce((all, slots) => {
  const scores = new Map();
  for (const slot of slots) {
    const n = slot % reports, before = all ? all.get(n) : 0, score = weights[Math.floor(slot / reports)];
    if (before >= 0) scores.set(n, Math.max(scores.get(n) || 0, before + score));
  }
  return scores;
}, null);

const loadFacets = async () => {
  if (facets) return;
  const file = await load("facets"), names = file.text().split("\n");
  facets = groups.map(group => {
    const own = names.splice(0, names.indexOf("") + 1).slice(0, -1);
    form[group].append(...own.map(name => new Option(name, name)));
    return new Map(own.map(name => [name, new Set(file.members())]));
  });
};

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
};

const marked = (text, parts) => {
  const folded = fold(text), content = [];
  for (let at = 0; at < text.length;) {
    const hits = parts.map(part => [folded.indexOf(part, at), part.length]).filter(hit => hit[0] >= 0);
    const [place, length] = hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])[0] || [text.length, 0];
    content.push(text.slice(at, place), length ? element("mark", "", text.slice(place, place + length)) : "");
    at = place + length;
  }
  return content;
};

const snippet = (lines, parts) => {
  const body = lines.slice(6).filter(Boolean).map(line => [line.trim(), parts.filter(part => fold(line).includes(part))]);
  const [line, own] = body.sort((a, b) => b[1].length - a[1].length)[0] || ["", []];
  const from = own[0] ? Math.max(0, Math.min(...own.map(part => fold(line).indexOf(part))) - 30) : 0;
  return [from ? "…" : "", ...marked(line.slice(from, from + 110), own), line.length > from + 110 ? "…" : ""];
};

const result = (lines, parts) => {
  const link = element("a", "", ...marked(lines[0], parts));
  link.href = site.slice(0, -1) + lines[1];
  return element("li", "", element("h2", "", link), element("p", "found", ...snippet(lines, parts)), element("p", "facts",
    ...lines.slice(2, 6).filter(Boolean).map(fact => element("span", "", ...marked(fact, parts)))));
};

const show = async () => {
  const own = ++turn, params = new URLSearchParams(location.search), parts = partsOf(params.get("q") || "");
  const chosen = groups.map(group => params.get(group)), filtered = chosen.some(Boolean);
  form.q.value = params.get("q");
  list.replaceChildren();
  pages.replaceChildren();
  status.textContent = parts[0] ? "正在搜索……" : "";
  if (!parts[0]) return;
  await start();
  if (filtered || filters.open) await loadFacets();
  for (const name of [...groups, "sort"]) form[name].value = params.get(name) || "";
  const scores = await findAll(parts), all = [...scores.keys()];
  const passes = (n, except) => chosen.every((name, g) => !name || g === except || facets[g].get(name)?.has(n));
  const found = all.filter(n => passes(n)).sort((a, b) => (form.sort.value ? 0 : scores.get(b) - scores.get(a)) || a - b);
  facets?.forEach((facet, g) => {
    const pool = all.filter(n => passes(n, g));
    for (const option of [...form[groups[g]]].slice(1))
      option.text = option.value + "（" + pool.filter(n => facet.get(option.value).has(n)).length + "）";
  });
  const count = Math.ceil(found.length / results), page = Math.min(params.get("page") || 1, count), from = (page - 1) * results;
  const shown = await Promise.all(found.slice(Math.max(0, from), from + +results).map(report));
  if (own !== turn) return;
  list.start = from + 1;
  list.append(...shown.map(lines => result(lines, parts)));
  for (const [to, text] of [[page - 1, "上一页"], [page + 1, "下一页"]]) {
    if (to < 1 || to > count) continue;
    params.set("page", to);
    pages.append(element("a", "", text));
    pages.lastChild.href = "?" + params;
  }
  status.textContent = !count ? "没有找到。可以换一个词、少写几个字，或从下面的目录查找。"
    : "找到" + found.length + "篇" + (count > 1 ? "，第" + page + "页，共" + count + "页" : "");
};

const run = () => show().catch(error => {
  status.textContent = error.message === "stamp" ? "网站刚刚更新，请刷新页面。" : "没能搜索，请检查网络后再试。";
});
const go = query => {
  history.pushState(null, "", "?" + query);
  return run();
};
const submit = () => go(new URLSearchParams([...new FormData(form)].filter(field => field[1])));

filters.hidden = false;
filters.open = /[?&](sort|year|column|district|topic)=/.test(location.search);
form.onsubmit = event => {
  event.preventDefault();
  submit();
};
filters.onchange = submit;
filters.ontoggle = run;
onpopstate = run;
onkeydown = event => {
  if (event.key !== "/" || event.target.matches("input, select")) return;
  event.preventDefault();
  form.q.focus();
};
run();
