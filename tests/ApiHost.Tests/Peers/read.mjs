// Reads a calendar with ical.js, the parser of Thunderbird: read.mjs ICALJS FILE writes its events as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, file] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
  };
});
console.log(JSON.stringify(events));
