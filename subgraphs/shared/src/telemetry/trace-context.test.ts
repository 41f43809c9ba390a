import { expect, test } from 'vitest';
import { readTraceParent, writeTraceParent } from './trace-context.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

// W3C Trace Context, https://www.w3.org/TR/trace-context/#traceparent-header
test.each<[string, unknown, number | null]>([
  ['recorded', `00-${TRACE}-${SPAN}-01`, 1],
  ['not recorded', `00-${TRACE}-${SPAN}-00`, 0],
  ['with flags of a later version', `00-${TRACE}-${SPAN}-fd`, 1],
  ['of a later version with more behind', `01-${TRACE}-${SPAN}-01-more`, 1],
  ['of the version that does not exist', `ff-${TRACE}-${SPAN}-01`, null],
  ['with a trace of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`, null],
  ['with a step of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`, null],
  ['in capitals', `00-${TRACE.toUpperCase()}-${SPAN}-01`, null],
  ['cut short', `00-${TRACE}-${SPAN}`, null],
  ['absent', undefined, null],
])('a traceparent %s', (_what, header, traceFlags) => {
  const read = readTraceParent(header);
  expect(read).toEqual(traceFlags === null ? null : { traceId: TRACE, spanId: SPAN, traceFlags });
});

test('what is written is read again', () => {
  const parent = { traceId: TRACE, spanId: SPAN, traceFlags: 1 };
  expect(readTraceParent(writeTraceParent(parent))).toEqual(parent);
});
