"use strict";
(() => {
  const setup = JSON.parse(document.getElementById("setup").textContent);
  const evidence = JSON.parse(document.getElementById("explained")?.textContent || "{}");
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const TYPES = { o: "ORGANISATION", c: "COMPANY", t: "TECHNOLOGY" };
  const SURROUNDINGS = 40;
  const storeKey = setup.offline ? "glossator-offline-" + setup.batch : "glossator-pending-" + setup.reviewer;
  const items = new Map();
  let focus = null; // {article, start, end}
  let lastDecision = null;
  let offered = null; // places like those of one decision, which is offered.of
  let sending = false;

  // --- what the browser keeps until it is stored
  let memory = null; // what the browser's store has no room for
  const stay = (event) => { if (memory && memory.length) event.preventDefault(); };
  const kept = () => memory || JSON.parse(localStorage.getItem(storeKey) || "[]");
  const keep = (list) => {
    try { localStorage.setItem(storeKey, JSON.stringify(list)); memory = null; removeEventListener("beforeunload", stay); }
    catch (full) { memory = list; addEventListener("beforeunload", stay); say("This browser cannot keep decisions on its disk; leave the page open until they are stored: " + full.message, true); }
  };

  const count = (number, one, many = one + "s") => number + " " + (number === 1 ? one : many);
  let hint = "";
  function say(text, failed = false) {
    const status = byId("status");
    if (!status) return;
    status.textContent = hint && !failed ? text + " " + hint : text;
    hint = "";
    status.classList.toggle("failed", failed);
  }

  async function ask(path, body) {
    const request = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF": setup.csrf }, body: JSON.stringify(body) };
    let response;
    try { response = await fetch(path, request); } catch (unreachable) { const failure = new Error("The server does not answer. The decision is kept in this browser until it is stored."); failure.retry = true; throw failure; }
    const answer = await response.json().catch(() => ({ message: "The server's answer is unreadable." }));
    if (!response.ok) { const failure = new Error(answer.message); failure.status = response.status; failure.retry = [401, 403, 507].includes(response.status) || response.status >= 500; throw failure; }
    return answer;
  }

  // --- drawing
  const isControl = (c) => (c < 32 && c !== 9 && c !== 10 && c !== 13) || c === 127 || c === 0x200e || c === 0x200f || c === 0x61c || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);

  function put(parent, text) {
    let plain = "";
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (isControl(code)) {
        if (plain) parent.append(plain);
        plain = "";
        const shown = document.createElement("bdi");
        shown.className = "control";
        shown.dataset.code = "U+" + code.toString(16).toUpperCase().padStart(4, "0");
        shown.textContent = text[index];
        parent.append(shown);
      } else { plain += text[index]; }
    }
    if (plain) parent.append(plain);
  }

  function describe(mention) {
    return mention.type.toLowerCase() + " " + mention.name + ", " + (mention.by ? "decided by " + mention.by : "machine, " + Math.round(mention.confidence * 100) + " percent");
  }

  function draw(article) {
    const item = items.get(article);
    for (const stretch of all(".stretch", article)) {
      const text = stretch.textContent;
      const start = +stretch.dataset.start, end = +stretch.dataset.end;
      stretch.textContent = "";
      let at = start;
      for (const mention of item.mentions) {
        if (mention.start < at || mention.start >= end) continue;
        put(stretch, text.slice(at - start, mention.start - start));
        const mark = document.createElement("mark");
        mark.tabIndex = 0;
        mark.setAttribute("role", "button");
        mark.className = mention.type[0] + (mention.open ? " open" : "") + (mention.by ? " decided" : "") + (mention.unlisted ? " unlisted" : "");
        mark.dataset.start = mention.start;
        mark.dataset.end = mention.end;
        mark.setAttribute("aria-description", describe(mention));
        at = Math.min(mention.end, end);
        put(mark, text.slice(mention.start - start, at - start));
        stretch.append(mark);
      }
      put(stretch, text.slice(at - start));
    }
    drawSector(article, item);
    article.classList.toggle("completed", !!item.completed);
    article.querySelector(".closed").textContent = item.completed ? "completed by " + item.completed : "";
  }

  function drawSector(article, item) {
    const place = article.querySelector(".sector");
    place.textContent = "";
    const ranked = item.sector.ranking.filter((each, index) => each.percent > 0 || index < 3).map((each) => each.sector).filter((each) => each !== item.sector.primary);
    const shown = [item.sector.primary, ...ranked].filter((each) => each).slice(0, 5);
    shown.forEach((sector, index) => {
      const button = document.createElement("button");
      const rank = item.sector.ranking.find((each) => each.sector === sector);
      button.textContent = sector + (item.sector.by && index === 0 ? " · " + item.sector.by : rank ? " " + rank.percent + "%" : "");
      button.dataset.sector = sector;
      button.setAttribute("aria-pressed", String(index === 0 && !item.sector.abstained));
      const key = document.createElement("kbd");
      key.textContent = String(5 + index);
      button.append(" ", key);
      place.append(button);
    });
    if (item.sector.primary) article.querySelector("select").value = item.sector.primary;
  }

  function take(fresh) {
    for (const [article] of items) {
      const item = fresh[article.dataset.item];
      if (item) { items.set(article, item); draw(article); }
    }
    refocus();
  }

  // --- places
  const text = (article, start, end) => {
    const stretch = all(".stretch", article).find((each) => +each.dataset.start <= start && end <= +each.dataset.end);
    return stretch ? { stretch, whole: stretch.textContent, from: start - stretch.dataset.start, to: end - stretch.dataset.start } : null;
  };

  function selectors(article, start, end) {
    const { stretch, whole, from, to } = text(article, start, end);
    const points = (part) => [...part].length;
    const startPoint = +stretch.dataset.point + points(whole.slice(0, from));
    return [
      { type: "TextQuoteSelector", exact: whole.slice(from, to), prefix: whole.slice(Math.max(0, from - SURROUNDINGS), from), suffix: whole.slice(to, to + SURROUNDINGS) },
      { type: "TextPositionSelector", start: startPoint, end: startPoint + points(whole.slice(from, to)) },
    ];
  }

  const mentionAt = (article, start) => items.get(article).mentions.find((each) => each.start <= start && start < each.end);
  const current = () => focus && mentionAt(focus.article, focus.start);

  function select(article, mention) {
    if (!mention) return;
    focus = { article, start: mention.start, end: mention.end };
    getSelection().removeAllRanges();
    refocus(true);
  }

  function refocus(move = false) {
    all("mark.focus").forEach((each) => each.classList.remove("focus"));
    all(".item.current").forEach((each) => each.classList.remove("current"));
    if (!focus) return;
    focus.article.classList.add("current");
    const mention = current();
    byId("mention").hidden = !mention;
    if (!mention) return;
    const mark = focus.article.querySelector(`mark[data-start="${mention.start}"]`);
    if (!mark) return;
    mark.classList.add("focus");
    if (move || !document.activeElement || document.activeElement === document.body) { mark.focus({ preventScroll: true }); mark.scrollIntoView({ block: "nearest" }); }
    byId("mention-text").textContent = mark.textContent;
    byId("mention-facts").textContent = "";
    const link = document.createElement(setup.offline ? "span" : "a");
    link.textContent = mention.name;
    if (!setup.offline) link.href = "/entity?id=" + encodeURIComponent(mention.entity);
    byId("mention-facts").append(mention.type.toLowerCase() + ": ", link, ", " + (mention.by ? "decided by " + mention.by : "machine " + Math.round(mention.confidence * 100) + "%") + (mention.unlisted ? ", not in a gazetteer" : ""));
    byId("evidence").hidden = true;
  }

  function move(step, any) {
    if (!byId("status").classList.contains("failed")) say("");
    const places = [];
    for (const [article, item] of items) for (const each of item.mentions) {
      if (any || each.open || (focus && focus.article === article && focus.start === each.start)) places.push([article, each]);
    }
    if (!places.length) { say("No other mention needs a look."); return; }
    let at = focus ? places.findIndex(([article, each]) => article === focus.article && each.start === focus.start) : -1;
    if (at < 0 && focus) {
      const order = [...items.keys()];
      const here = order.indexOf(focus.article);
      at = places.findIndex(([article, each]) => order.indexOf(article) > here || (article === focus.article && each.start > focus.start));
      at = at < 0 ? places.length : at;
      at = step > 0 ? at - 1 : at;
    }
    const target = places[at + step];
    if (!target) { say(step > 0 ? "This was the last mention that matters here; n goes to the next item." : "This was the first."); hint = step > 0 ? "This was the last mention that matters here; n goes to the next item." : ""; return; }
    select(...target);
  }

  /** After a decision: the next of the item that matters. It does not leave the item, which Enter would then complete unread. */
  function goOn() {
    const target = items.get(focus.article).mentions.find((each) => each.open && each.start > focus.start);
    if (target) { select(focus.article, target); return; }
    hint = "Nothing further on in this item needs a look; Enter completes it.";
    refocus(true);
  }

  // --- deciding
  const reviewer = () => setup.offline ? byId("reviewer").value.trim() : setup.reviewer;
  const reading = (mention) => ({ type: mention.type, entity: { id: mention.entity, name: mention.name } });
  const slug = (name) => name.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const fresh = (type, name) => ({ id: "new:" + type.toLowerCase() + ":" + slug(name), name });

  function line(article, verdict, start, end, more) {
    const section = article.closest("[data-brief]");
    return { schema: "glossator/decision/1", id: crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join(""), reviewer: reviewer() || "unnamed", at: new Date().toISOString(),
      brief: section ? section.dataset.brief : setup.brief, sha256: section ? section.dataset.sha256 : setup.sha256, selectors: selectors(article, start, end), verdict, ...more };
  }

  function showAtOnce(article, decision, change) {
    const item = structuredClone(items.get(article));
    change(item);
    item.mentions.sort((one, other) => one.start - other.start);
    items.set(article, item);
    draw(article);
    refocus();
  }

  async function decide(article, decision, seen, change) {
    showAtOnce(article, decision, change);
    keep([...kept(), { decision, seen: seen || "" }]);
    if (setup.offline) { offlineCount(); say("Kept in this browser."); return true; }
    return flush();
  }

  const AT_ONCE = 200;

  /**
   * Sends what is kept, some at a time. A decision that is refused is dropped with its reason, and it alone; what could not be
   * stored stays and is sent again.
   */
  async function flush() {
    if (sending || setup.offline) return false;
    sending = true;
    let fine = true, most = AT_ONCE, again = false;
    try {
      for (let waiting = kept().slice(0, most); waiting.length && !again; waiting = kept().slice(0, most)) {
        let answer;
        try { answer = await ask("/decide", { brief: setup.brief || "", decisions: waiting }); }
        catch (failure) {
          fine = false;
          if (failure.retry) { say(failure.message + (failure.status ? " What you decided is kept in this browser until it is stored." : ""), true); again = true; }
          else if (waiting.length > 1) most = 1;
          else { drop(waiting); say("“" + waiting[0].decision.selectors[0].exact + "”: " + failure.message, true); if (!kept().length) await showStored(); }
          continue;
        }
        drop(waiting);
        const onMentions = waiting.filter((each) => !["completed", "filed"].includes(each.decision.verdict) && answer.stored.includes(each.decision.id));
        if (!kept().length) take(answer.items);
        if (answer.refused.length) { fine = false; say(answer.refused.join(" "), true); continue; }
        if (fine) say("Stored.");
        if (onMentions.length) { lastDecision = onMentions[onMentions.length - 1].decision.id; if (!kept().length && setup.brief) offerCount(lastDecision); }
      }
    } finally { sending = false; }
    if (again) setTimeout(flush, 2000);
    return fine;
  }
  function drop(sent) { const ids = new Set(sent.map((each) => each.decision.id)); keep(kept().filter((each) => !ids.has(each.decision.id))); }
  const showStored = async () => { if (setup.brief) take(await ask("/state?brief=" + encodeURIComponent(setup.brief))); };

  function view(mention, type, entity) {
    return { start: mention.start, end: mention.end, type, entity: entity.id, name: entity.name, confidence: 1, decision: "", by: reviewer(), open: false, unlisted: entity.id.startsWith("new:") };
  }
  const replace = (item, old, now) => { item.mentions = item.mentions.filter((each) => each !== old && !(each.start === old.start) && (!now || each.end <= now.start || now.end <= each.start)); if (now) item.mentions.push(now); };

  function accept() {
    const mention = current();
    if (!mention) { say("Select a mention first: j, or a click."); return; }
    const { article } = focus;
    const decision = line(article, "accepted", mention.start, mention.end, { now: reading(mention) });
    decide(article, decision, mention.decision, (item) => replace(item, mention, view(mention, mention.type, { id: mention.entity, name: mention.name })));
    goOn();
  }

  function correct(mention, to, type, entity) {
    const { article } = focus;
    const more = { now: { type, entity }, was: reading(mention) };
    if (to.start !== mention.start || to.end !== mention.end) more.to = selectors(article, to.start, to.end);
    const decision = line(article, "corrected", mention.start, mention.end, more);
    focus = { article, start: to.start, end: to.end };
    decide(article, decision, mention.decision, (item) => replace(item, mention, view(to, type, entity)));
  }

  function retype(type) {
    const selected = selection();
    if (selected) { add(selected, type); return; }
    const mention = current();
    if (!mention) { say("Select a mention or some text first."); return; }
    if (mention.type === type) { accept(); return; }
    const entity = mention.entity.startsWith("new:") ? fresh(type, mention.name) : { id: mention.entity, name: mention.name };
    correct(mention, mention, type, entity);
  }

  function add(place, type) {
    const { stretch, start, end, article } = place;
    const quote = stretch.textContent.slice(start - stretch.dataset.start, end - stretch.dataset.start);
    const known = [...items.values()].flatMap((each) => each.mentions).find((each) => each.type === type && quoteOf(each) === quote);
    const entity = known ? { id: known.entity, name: known.name } : fresh(type, quote);
    const overlapped = items.get(article).mentions.filter((each) => each.start < end && start < each.end);
    focus = { article, start, end };
    getSelection().removeAllRanges();
    if (overlapped.length) { correct(overlapped[0], { start, end }, type, entity); return; }
    const decision = line(article, "added", start, end, { now: { type, entity } });
    decide(article, decision, "", (item) => item.mentions.push(view({ start, end }, type, entity)));
  }
  const quoteOf = (mention) => { for (const [article, item] of items) if (item.mentions.includes(mention)) { const place = text(article, mention.start, mention.end); return place ? place.whole.slice(place.from, place.to) : ""; } return ""; };

  function remove() {
    const mention = current();
    if (!mention) { say("Select a mention first: j, or a click."); return; }
    const { article } = focus;
    const decision = line(article, "deleted", mention.start, mention.end, { was: reading(mention) });
    decide(article, decision, mention.decision, (item) => replace(item, mention, null));
    goOn();
  }

  const WORD = /[\p{L}\p{N}]+(?:[’'.&-][\p{L}\p{N}]+)*\+?|[^\s]/gu;
  const words = (whole) => [...whole.matchAll(WORD)].map((each) => [each.index, each.index + each[0].length]);

  function adjust(side, step) {
    const mention = current();
    if (!mention) { say("Select a mention first: j, or a click."); return; }
    const place = text(focus.article, mention.start, mention.end);
    const base = +place.stretch.dataset.start;
    let { from, to } = place;
    const found = words(place.whole);
    if (side === "start") {
      from = step < 0 ? Math.max(...found.map((each) => each[0]).filter((each) => each < from), -1) : Math.min(...found.map((each) => each[0]).filter((each) => each > from), Infinity);
    } else {
      to = step > 0 ? Math.min(...found.map((each) => each[1]).filter((each) => each > to), Infinity) : Math.max(...found.map((each) => each[1]).filter((each) => each < to), -1);
    }
    if (from < 0 || to < 0 || from >= to || !isFinite(from) || !isFinite(to)) { say("There is no word further on."); return; }
    correct(mention, { start: base + from, end: base + to }, mention.type, { id: mention.entity, name: mention.name });
  }

  // --- selecting text
  function offset(node, inner) {
    const stretch = (node.nodeType === 1 ? node : node.parentElement)?.closest(".stretch");
    if (!stretch) return null;
    const range = document.createRange();
    range.setStart(stretch, 0);
    range.setEnd(node, inner);
    return { stretch, at: +stretch.dataset.start + range.toString().length };
  }

  function selection() {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return null;
    const range = chosen.getRangeAt(0);
    const from = offset(range.startContainer, range.startOffset), to = offset(range.endContainer, range.endOffset);
    if (!from || !to || from.stretch !== to.stretch) return null;
    const base = +from.stretch.dataset.start, whole = from.stretch.textContent;
    let start = from.at, end = to.at;
    while (start < end && /\s/.test(whole[start - base])) start++;
    while (end > start && /\s/.test(whole[end - base - 1])) end--;
    return start < end ? { stretch: from.stretch, article: from.stretch.closest(".item"), start, end } : null;
  }

  function point(stretch, at) {
    const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
    let left = at;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    return [stretch, stretch.childNodes.length];
  }

  let word = null; // {stretch, first, last}
  function showWord() {
    const found = words(word.stretch.textContent);
    const range = document.createRange();
    range.setStart(...point(word.stretch, found[word.first][0]));
    range.setEnd(...point(word.stretch, found[word.last][1]));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    say("Selected: " + range.toString());
  }

  function startWord() {
    const article = focus ? focus.article : items.keys().next().value;
    if (!article) return;
    const place = focus && text(article, focus.start, focus.end);
    const stretch = place ? place.stretch : article.querySelector(".stretch:not(.label)");
    const found = words(stretch.textContent);
    let first = place ? found.findIndex((each) => each[0] >= place.to) : 0;
    if (first < 0) first = found.length - 1;
    word = { stretch, first, last: first };
    showWord();
  }

  function moveWord(step, extend) {
    const stretches = all(".stretch:not(.label)");
    let count = words(word.stretch.textContent).length;
    if (extend) { word.last = Math.max(word.first, Math.min(count - 1, word.last + step)); showWord(); return; }
    let next = (step > 0 ? word.last : word.first) + step;
    if (next < 0 || next >= count) {
      const other = stretches[stretches.indexOf(word.stretch) + step];
      if (!other) return;
      word.stretch = other;
      count = words(other.textContent).length;
      next = step > 0 ? 0 : count - 1;
    }
    word.first = word.last = next;
    showWord();
  }

  // --- items
  function file(article, sector) {
    const item = items.get(article);
    const headline = article.querySelector(".headline") || article.querySelector(".stretch:not(.label)");
    const decision = line(article, "filed", +headline.dataset.start, +headline.dataset.end, { primary: sector, secondary: item.sector.secondary.filter((each) => each !== sector) });
    decide(article, decision, item.sector.decision, (one) => { one.sector.primary = sector; one.sector.abstained = false; one.sector.by = reviewer(); });
  }

  async function complete(article) {
    const item = items.get(article);
    // Also what others decided: who completes an item agrees with what it shows.
    const open = item.mentions.filter((each) => each.by !== reviewer());
    const waiting = kept();
    const before = waiting.length;
    for (const mention of open) waiting.push({ decision: line(article, "accepted", mention.start, mention.end, { now: reading(mention) }), seen: mention.decision });
    if (!item.sector.by && item.sector.primary) {
      const headline = article.querySelector(".headline") || article.querySelector(".stretch:not(.label)");
      waiting.push({ decision: line(article, "filed", +headline.dataset.start, +headline.dataset.end, { primary: item.sector.primary, secondary: item.sector.secondary }), seen: item.sector.decision });
    }
    const headline = article.querySelector(".headline") || article.querySelector(".stretch:not(.label)");
    waiting.push({ decision: line(article, "completed", +headline.dataset.start, +headline.dataset.end, { digest: article.dataset.digest }), seen: "" });
    for (const each of waiting.slice(before)) each.decision.batch = waiting[before].decision.id;
    keep(waiting);
    showAtOnce(article, null, (one) => { one.completed = reviewer(); one.mentions.forEach((each) => { each.open = false; each.by = each.by || reviewer(); }); });
    if (setup.offline) { offlineCount(); next(article); return; }
    if (await flush()) next(article);
  }

  function next(article) {
    if (!setup.offline) { location.href = "/next?brief=" + encodeURIComponent(setup.brief) + "&item=" + encodeURIComponent(article ? article.dataset.item : ""); return; }
    const order = [...items.keys()];
    enter(order[order.indexOf(article) + 1]);
  }

  function enter(article) {
    if (!article) { say("This was the last item."); return; }
    focus = { article, start: -1, end: -1 };
    const mentions = items.get(article).mentions;
    article.scrollIntoView({ block: "start" });
    const first = mentions.find((each) => each.open) || mentions[0];
    if (first) select(article, first); else { refocus(); byId("mention").hidden = true; }
  }

  // --- once, everywhere
  async function offerCount(decision) {
    const found = await ask("/occurrences?decision=" + encodeURIComponent(decision)).catch(() => null);
    if (!found || decision !== lastDecision) return;
    byId("everywhere").hidden = !found.all;
    if (found.all) say("Stored. The same at " + count(found.inBrief, "other place") + " in this brief, " + found.all + " in the corpus: f shows them.");
  }

  async function showOffer() {
    const of = current()?.decision || lastDecision;
    if (setup.offline) { say("The other places stay with the server; there f offers them once the file is imported."); return; }
    if (!of) { say("Decide something first, or select what has been decided."); return; }
    offered = { of, ...await ask("/occurrences?decision=" + encodeURIComponent(of)) };
    if (!offered.all) { say("There is no other place to change."); return; }
    byId("offer").hidden = false;
    byId("offer-text").textContent = "“" + offered.quote + "” " + offered.decided + ": " + count(offered.inBrief, "place") + " in this brief, " + offered.all + " in the corpus" + (offered.all > offered.shown.length ? "; the first " + offered.shown.length + " are shown" : "") + ".";
    const list = byId("offer-places");
    list.textContent = "";
    for (const each of offered.shown) {
      const entry = document.createElement("li"), label = document.createElement("label"), box = document.createElement("input"), quote = document.createElement("b"), bdi = document.createElement("bdi");
      box.type = "checkbox";
      box.checked = true;
      box.dataset.key = each.key;
      quote.textContent = each.quote;
      bdi.append(each.before, quote, each.after);
      label.append(box, " ", bdi, " (" + each.brief + ", " + each.change + ")");
      entry.append(label);
      list.append(entry);
    }
    byId("offer").querySelector("[data-apply=corpus]").focus();
  }

  async function apply(scope) {
    if (scope) {
      const without = all("#offer-places input").filter((each) => !each.checked).map((each) => each.dataset.key);
      try {
        const answer = await ask("/apply", { decision: offered.of, scope, without });
        take(answer.items);
        say("Applied to " + count(answer.applied, "place") + "; u takes that back at once.");
        byId("everywhere").hidden = true;
      } catch (failure) { say(failure.message + " Nothing was applied; try again.", true); return; }
    }
    byId("offer").hidden = true;
    refocus(true);
  }

  async function undo(batch) {
    if (setup.offline) { keep(kept().slice(0, -1)); location.reload(); return; }
    try {
      const answer = await ask("/undo", { batch: batch || "" });
      if (!items.size) { location.reload(); return; }
      await showStored();
      lastDecision = null;
      byId("everywhere")?.setAttribute("hidden", "");
      if (answer.brief && answer.brief === setup.brief) {
        for (const [article] of items) { const mention = answer.start >= 0 && mentionAt(article, answer.start); if (mention) select(article, mention); }
      }
      say(answer.message);
    } catch (failure) { say(failure.message + " Nothing was undone.", true); }
  }

  async function explain() {
    const mention = current();
    if (!mention) { say("Select a mention first: j, or a click."); return; }
    const lines = setup.offline
      ? evidence[focus.article.closest("[data-brief]").dataset.brief + " " + mention.start] || ["The machine found nothing here."]
      : await ask("/explain?brief=" + encodeURIComponent(setup.brief) + "&start=" + mention.start);
    const list = byId("evidence");
    list.textContent = "";
    for (const each of lines) { const entry = document.createElement("li"); entry.textContent = each; list.append(entry); }
    list.hidden = false;
  }

  // --- relinking
  let found = [];
  /** Entities of the offline page whose name holds a part, those that begin with it first. */
  function shownEntities(part) {
    const wanted = part.toLowerCase(), known = new Map();
    for (const item of items.values()) for (const each of item.mentions) known.set(each.entity, { id: each.entity, name: each.name });
    const at = (each) => each.name.toLowerCase().indexOf(wanted);
    return [...known.values()].filter((each) => at(each) >= 0).sort((one, other) => at(one) - at(other) || one.name.length - other.name.length).slice(0, 8);
  }
  async function suggest() {
    const part = byId("relink-name").value.trim();
    found = !part ? [] : setup.offline ? shownEntities(part) : await ask("/entities?q=" + encodeURIComponent(part));
    if (byId("relink-name").value.trim() !== part) return;
    const list = byId("relink-found");
    list.textContent = "";
    for (const each of found) {
      const entry = document.createElement("li"), button = document.createElement("button");
      button.type = "button";
      button.textContent = each.name + " (" + each.id + ")";
      button.addEventListener("click", () => relink(each));
      entry.append(button);
      list.append(entry);
    }
  }

  function openRelink() {
    if (!current()) { say("Select a mention first: j, or a click."); return; }
    byId("relink").hidden = false;
    byId("relink-name").value = "";
    byId("relink-found").textContent = "";
    byId("relink-name").focus();
  }

  function typeOf(entity, otherwise) {
    const type = TYPES[entity.id.split(":")[0]] || (entity.id.startsWith("new:") && entity.id.split(":")[1].toUpperCase());
    return Object.values(TYPES).includes(type) ? type : otherwise;
  }

  function relink(entity) {
    if (byId("entity")) { changeEntity({ type: typeOf(entity, ""), other: entity }); return; }
    const mention = current();
    byId("relink").hidden = true;
    if (!mention) return;
    correct(mention, mention, typeOf(entity, mention.type), entity);
    refocus(true);
  }

  // --- all mentions of one entity
  async function changeEntity(change) {
    const boxes = all(".chosen input");
    const without = boxes.filter((each) => !each.checked).map((each) => each.dataset.key);
    try {
      const answer = await ask("/entity", { entity: byId("entity").dataset.entity, without, ...change });
      say("Changed " + count(answer.applied, "mention") + "; u takes that back at once.");
      for (const each of boxes.filter((box) => box.checked)) { each.closest("li").classList.add("taken-back"); each.remove(); }
      byId("relink-name").value = "";
      byId("relink-found").textContent = "";
      document.activeElement.blur();
    } catch (failure) { say(failure.message + " Nothing was changed; try again.", true); }
  }
  /** A new entity is of the type of the page's, unless that has none. */
  const ownType = () => typeOf({ id: byId("entity").dataset.entity }, TYPES.o);
  const chooseAll = () => { const boxes = all(".chosen input"), on = boxes.some((each) => !each.checked); for (const each of boxes) each.checked = on; };

  // --- a night that writes while the page is open
  async function lookForNight() {
    if (document.hidden || !byId("night").hidden) return;
    const found = await ask("/night").catch(() => null);
    if (!found || (!found.changed && found.edition === setup.edition)) return;
    byId("night-text").textContent = found.changed ? "A night has changed " + count(found.changed, "brief") + " since the corpus was read. What you decided stands." : "The corpus was read anew since this page was opened. What you decided stands.";
    byId("night").hidden = false;
  }

  async function renew() {
    if (!byId("night") || byId("night").hidden) return;
    await flush();
    try {
      say("Reading the corpus …");
      await ask("/renew", {});
      if (setup.brief) await ask("/state?brief=" + encodeURIComponent(setup.brief)).then(() => location.reload(), () => { location.href = "/"; });
      else location.reload();
    } catch (failure) { say(failure.message, true); }
  }

  // --- offline
  function offlineCount() { byId("unsaved").textContent = count(kept().length, "decision") + " in this browser"; }
  function saveOffline() {
    const name = reviewer();
    if (!/^[a-z0-9][a-z0-9._-]{0,39}$/.test(name)) { say("Enter your name first: small letters, digits, dots and dashes.", true); byId("reviewer").focus(); return; }
    const content = kept().map((each) => JSON.stringify({ ...each.decision, reviewer: name }) + "\n").join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/jsonl" }));
    link.download = name + ".jsonl";
    link.click();
    say("Saved " + count(kept().length, "decision") + "; send the file back. They stay in this browser as well.");
  }
  /** Shows again what this browser kept of the batch. */
  function replay() {
    for (const { decision } of kept()) {
      for (const [article, item] of items) {
        const section = article.closest("[data-brief]");
        if (!section || section.dataset.brief !== decision.brief) continue;
        const place = placeOf(article, decision.selectors);
        if (!place) continue;
        const old = item.mentions.find((each) => each.start === place.start && each.end === place.end);
        const to = decision.to ? placeOf(article, decision.to) : place;
        if (decision.verdict === "filed") { item.sector.primary = decision.primary; item.sector.by = decision.reviewer; item.sector.abstained = false; }
        else if (decision.verdict === "completed") item.completed = decision.reviewer;
        else { replace(item, old || { start: -1 }, decision.now && to ? { ...view(to, decision.now.type, decision.now.entity), by: decision.reviewer } : null); }
        item.mentions.sort((one, other) => one.start - other.start);
        draw(article);
      }
    }
    offlineCount();
  }
  function placeOf(article, list) {
    const position = list.find((each) => each.type === "TextPositionSelector");
    for (const stretch of all(".stretch", article)) {
      const points = [...stretch.textContent], from = position.start - stretch.dataset.point, to = position.end - stretch.dataset.point;
      if (from >= 0 && to <= points.length) { const start = +stretch.dataset.start + points.slice(0, from).join("").length; return { start, end: start + points.slice(from, to).join("").length }; }
    }
    return null;
  }

  // --- keys and clicks
  const keys = {
    j: () => move(1, false), k: () => move(-1, false), J: () => move(1, true), K: () => move(-1, true), a: accept, d: remove,
    o: () => retype(TYPES.o), c: () => retype(TYPES.c), t: () => retype(TYPES.t), "[": () => adjust("start", -1), "]": () => adjust("start", 1), ",": () => adjust("end", -1), ".": () => adjust("end", 1),
    w: startWord, l: openRelink, f: showOffer, e: explain, u: () => undo(""), n: () => next(focus && focus.article), Enter: () => focus && complete(focus.article),
    s: () => focus && focus.article.querySelector("select").focus(), ...setup.offline ? { "?": () => { const help = document.querySelector("details"); help.open = !help.open; help.scrollIntoView(); } } : { "/": () => { location.href = "/search"; }, q: () => { location.href = "/"; }, "?": () => { location.href = "/help"; }, R: renew },
  };
  /** Keys of pages that show no brief. */
  const step = (by) => { const sides = all("[data-adjudicate]"); sides[Math.max(0, Math.min(sides.length - 1, sides.indexOf(document.activeElement) + by))]?.focus(); };
  const pageKeys = { "/": keys["/"], q: keys.q, "?": keys["?"], R: renew, u: keys.u, n: () => { location.href = "/next"; }, j: () => step(1), k: () => step(-1) };
  if (byId("entity")) Object.assign(pageKeys, { l: () => byId("relink-name").focus(), o: () => changeEntity({ type: TYPES.o }), c: () => changeEntity({ type: TYPES.c }), t: () => changeEntity({ type: TYPES.t }), d: () => changeEntity({ delete: true }) });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (key === "Escape") { if (byId("offer") && !byId("offer").hidden) apply(""); if (byId("relink") && !byId("entity")) byId("relink").hidden = true; target.blur(); word = null; refocus(true); return; }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) && target.type !== "checkbox") return;
    if (byId("offer") && !byId("offer").hidden) {
      if (key === "b") { event.preventDefault(); apply("brief"); }
      else if (key === "Enter" && !target.dataset?.apply) { event.preventDefault(); apply("corpus"); }
      return;
    }
    if (!items.size) { if (pageKeys[key]) { event.preventDefault(); pageKeys[key](); } return; }
    if (word && (key === "ArrowLeft" || key === "ArrowRight")) { event.preventDefault(); moveWord(key === "ArrowRight" ? 1 : -1, event.shiftKey); return; }
    if (/^[5-9]$/.test(key) && focus) { const button = all(".sector button", focus.article)[+key - 5]; if (button) { event.preventDefault(); file(focus.article, button.dataset.sector); } return; }
    if (key === "Enter" && target.tagName !== "MARK" && /^(BUTTON|A|SUMMARY)$/.test(target.tagName)) return;
    if (keys[key]) { event.preventDefault(); if (!["w", "o", "c", "t"].includes(key)) word = null; keys[key](); }
  });

  document.addEventListener("click", (event) => {
    const { target } = event;
    const mark = target.closest?.("mark");
    if (mark && getSelection().isCollapsed) { const article = mark.closest(".item"); select(article, mentionAt(article, +mark.dataset.start)); return; }
    const button = target.closest?.("button");
    if (!button) { const article = target.closest?.(".item"); if (article && getSelection().isCollapsed && (!focus || focus.article !== article)) { focus = { article, start: -1, end: -1 }; refocus(); } return; }
    if (button.dataset.key) keys[button.dataset.key]();
    else if ("apply" in button.dataset) apply(button.dataset.apply);
    else if (button.dataset.sector) file(button.closest(".item"), button.dataset.sector);
    else if ("complete" in button.dataset) complete(button.closest(".item"));
    else if ("change" in button.dataset) changeEntity(button.dataset.change ? { type: button.dataset.change } : { delete: true });
    else if ("choose" in button.dataset) chooseAll();
    else if (button.dataset.undo) undo(button.dataset.undo);
    else if (button.dataset.adjudicate) ask("/adjudicate", { decision: button.dataset.adjudicate, absent: "absent" in button.dataset }).then(() => location.reload(), (failure) => say(failure.message, true));
    else if (button.id === "save") saveOffline();
    else if (button.id === "renew") renew();
  });
  // A button must not take the selection away before it is used.
  document.addEventListener("mousedown", (event) => { if (event.target.closest?.("#panel button[data-key]")) event.preventDefault(); });
  document.addEventListener("change", (event) => { const article = event.target.closest?.(".item"); if (article && event.target.tagName === "SELECT") file(article, event.target.value); });
  document.addEventListener("focusin", (event) => { if (event.target.tagName === "MARK" && !event.target.classList.contains("focus")) { const article = event.target.closest(".item"); focus = { article, start: +event.target.dataset.start, end: +event.target.dataset.end }; refocus(); } });
  byId("relink-name")?.addEventListener("input", suggest);
  byId("relink")?.addEventListener("submit", async (event) => { event.preventDefault(); const name = byId("relink-name").value.trim(); if (!name) return; await suggest(); const type = byId("entity") ? ownType() : current()?.type; if (type) relink(found[0] || fresh(type, name)); });

  // --- start
  for (const state of all("script.state")) {
    const article = state.previousElementSibling;
    items.set(article, JSON.parse(state.textContent));
    drawSector(article, items.get(article));
  }
  if (setup.offline) { replay(); enter(items.keys().next().value); }
  else {
    const wanted = new URLSearchParams(location.search).get("item");
    const article = wanted && byId("item-" + wanted);
    const unit = /^#u(\d+)$/.exec(location.hash);
    if (article && unit && mentionAt(article, +unit[1])) select(article, mentionAt(article, +unit[1]));
    else if (items.size) enter(article || items.keys().next().value);
    if (kept().length) flush();
    if (byId("night")) {
      setInterval(lookForNight, 15000);
      document.addEventListener("visibilitychange", lookForNight);
    }
  }
  document.documentElement.dataset.ready = "true";
})();
