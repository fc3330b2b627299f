// Makes tabs of panels that stand below each other without it. A choice holds for all tabs of the
// site that have one of the same name.

const NAME = 'tab';

function kept() {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null; // A browser may keep nothing.
  }
}

function keep(choice) {
  try {
    localStorage.setItem(NAME, choice);
  } catch {
    // Then it holds for this page alone.
  }
}

function select(tabs, choice, focus) {
  tabs.forEach(({ button, panel, name }) => {
    const is = name === choice;
    button.setAttribute('aria-selected', String(is));
    button.tabIndex = is ? 0 : -1;
    panel.hidden = !is;
    if (is && focus) {
      button.focus();
    }
  });
}

function tab(panel, at, group) {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = `${group}-tab-${at}`;
  button.role = 'tab';
  button.textContent = panel.querySelector('h3').textContent;
  panel.id ||= `${group}-panel-${at}`;
  panel.role = 'tabpanel';
  panel.setAttribute('aria-labelledby', button.id);
  button.setAttribute('aria-controls', panel.id);
  return { button, panel, name: panel.dataset.tab };
}

const groups = [];

function choose(choice) {
  keep(choice);
  groups
    .filter((tabs) => tabs.some(({ name }) => name === choice))
    .forEach((tabs) => select(tabs, choice, false));
}

function onKey(tabs, event) {
  const at = tabs.findIndex(({ button }) => button === document.activeElement);
  const to = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at + tabs.length - 1) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  }[event.key];
  if (at >= 0 && to !== undefined) {
    event.preventDefault();
    choose(tabs[to].name);
    tabs[to].button.focus();
  }
}

/** Makes tabs of the panels in an element. */
export function makeTabs(element, at) {
  const panels = [...element.querySelectorAll('[data-tab]')];
  const tabs = panels.map((panel, each) => tab(panel, each, `tabs-${at}`));
  const list = document.createElement('div');
  list.className = 'tablist';
  list.role = 'tablist';
  list.setAttribute('aria-label', element.dataset.label);
  list.append(...tabs.map(({ button }) => button));
  list.addEventListener('keydown', (event) => onKey(tabs, event));
  tabs.forEach(({ button, name }) => button.addEventListener('click', () => choose(name)));
  element.prepend(list);
  groups.push(tabs);
  const last = kept();
  select(tabs, tabs.some(({ name }) => name === last) ? last : tabs[0].name, false);
}
