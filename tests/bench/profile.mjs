// Prints where the time of a start and of a step goes, by function, with names.
//
//   npm run profile                        a start, and a step with 1,000 events
//   npm run profile -- start               from the navigation to the first frame, and the second after it
//   npm run profile -- load 10000          the same with so many events
//   npm run profile -- steps 100           moving the timeline's window, with so many events
//   npm run profile -- --top 60            so many functions
//   npm run profile -- --no-build          with the wasm that is there
import { launch } from '../browser/browser.mjs';
import { Driver } from './driver.mjs';
import { broadside } from './libraries.mjs';
import { HEIGHT, WIDTH } from './libraries/library.mjs';
import { eventsWork, putPage, startWork } from './page.mjs';
import { named, sources } from './profile/bundle.mjs';
import { Samples, sample } from './profile/samples.mjs';
import { printTasks, printWork, tasksOf, traced } from './profile/trace.mjs';
import { Site } from './site.mjs';
import { Visit } from './visit.mjs';

const STARTS = 8;
const ROUNDS = 3; // of steps
const REST = 1000; // ms after the first frame
const TASKS = 10;

const words = process.argv.slice(2);
const numbers = words.filter((word, i) => Number(word) > 0 && words[i - 1] !== '--top').map(Number);
const top = Number(words[words.indexOf('--top') + 1]) || 30;
const parts = words.filter((word) => ['start', 'load', 'steps'].includes(word));

const folder = await named(!words.includes('--no-build'));
const site = await new Site({ dist: folder }).open();
const browser = await launch();
const source = sources(folder);

/** @param {string} name @param {Omit<import('./page.mjs').Work, 'data'>} work */
async function startOf(name, work) {
  const address = site.address + putPage(site, broadside, work, name);
  const [before, after] = [new Samples(source), new Samples(source)];
  for (let i = 0; i <= STARTS; ++i) {
    const visit = await Visit.begin(browser, site.address);
    await sample(visit.session);
    await visit.start(address);
    const counts = i > 0; // the first fills the caches
    await (counts ? before : new Samples(source)).add(visit.session);
    await visit.session.send('Profiler.start');
    await visit.page.waitForTimeout(REST);
    if (counts) await after.add(visit.session);
    await visit.end();
  }
  before.print(`${name}, from the navigation to the first frame`, top);
  after.print(`${name}, in the ${REST / 1000} s after it`, Math.ceil(top / 3));
  const visit = await Visit.begin(browser, site.address);
  const events = await traced(visit.page, async () => {
    await visit.start(address);
    await visit.page.waitForTimeout(REST);
  });
  await visit.end();
  const tasks = tasksOf(events, address);
  printTasks(tasks, TASKS);
  printWork(tasks, 1);
}

/** @param {number} count events */
async function stepsOf(count) {
  const work = eventsWork(count);
  const address = site.address + putPage(site, broadside, work, `events-${count}`);
  const said = `${count.toLocaleString('en')} events`;
  const hold = { x: WIDTH / 2, y: HEIGHT / 2 };
  for (const [title, move] of /** @type {[string, (driver: Driver) => Promise<number[]>][]} */ ([
    [`A step by script, ${said}`, (driver) => driver.state(work.view)],
    [`A step by drag, ${said}`, (driver) => driver.drag(hold)],
  ])) {
    const visit = await Visit.begin(browser, site.address);
    await visit.start(address);
    await visit.page.evaluate((view) => /** @type {any} */ (window).bench.look(view), work.view);
    const driver = new Driver(visit);
    await driver.settle();
    await move(driver); // compiles what runs often
    const samples = new Samples(source);
    for (let i = 0; i < ROUNDS; ++i) {
      await driver.settle();
      await sample(visit.session);
      const { length } = await move(driver);
      await samples.add(visit.session, length);
    }
    samples.print(title, top);
    let steps = 1;
    const events = await traced(visit.page, async () => {
      steps = (await move(driver)).length;
    });
    const tasks = tasksOf(events, '');
    printTasks(tasks, TASKS / 2);
    printWork(tasks, steps);
    await visit.end();
  }
}

try {
  for (const part of parts.length > 0 ? parts : ['start', 'steps'])
    if (part === 'start') await startOf('Start', startWork());
    else
      for (const count of numbers.length > 0 ? numbers : [1000])
        if (part === 'load') await startOf(`${count.toLocaleString('en')} events`, eventsWork(count));
        else await stepsOf(count);
} finally {
  await browser.close();
  site.close();
}
