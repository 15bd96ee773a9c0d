// Books end to end with a client that is made from the contract: what compiles here is what the contract promises, and what runs is what it keeps.
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

type Slot = components['schemas']['SlotView'];
type Problem = components['schemas']['ErrorEnvelope'];

const api = createClient<paths, 'application/json'>({ baseUrl: process.argv[2] ?? '' });
let done = 0;

function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
  done++;
}

function need<T>(answer: { data?: T | undefined; error?: Problem | undefined; response: Response }, status: number, what: string): T {
  check(answer.response.status === status, `${what}: ${answer.response.status} ${JSON.stringify(answer.error)}`);
  if (answer.data === undefined) throw new Error(`${what}: no body`);
  return answer.data;
}

const email = 'owner@clinic.example';
const password = 'correct horse battery';
need(await api.POST('/api/v1/auth/register', { body: { email, password, name: 'Olga Owner', organizationName: 'Generated Clinic' } }), 201, 'register');
const session = need(await api.POST('/api/v1/auth/login', { body: { email, password } }), 200, 'login').data;
const role: 'owner' | 'admin' | 'expert' | 'member' | 'client' | null = session.user.role;
check(role === 'owner', 'the owner is told to be one');
const asOwner = { Authorization: `Bearer ${session.token}` };
const tenant: string = session.user.tenantSlug ?? '';
const asAnybody = { 'X-Tenant': tenant };

const service = need(
  await api.POST('/api/v1/services', { headers: asOwner, body: { name: 'Consultation', durationMinutes: 30, price: { amount: 5000, currency: 'EUR' } } }),
  201, 'service').data;
const minutes: number = service.durationMinutes;
check(minutes === 30, 'the service lasts half an hour');
const expert = need(
  await api.POST('/api/v1/staff', { headers: asOwner, body: { displayName: 'Rita Alves', email: 'rita@clinic.example', timeZone: 'UTC' } }), 201, 'staff').data;
need(
  await api.PUT('/api/v1/experts/{id}/schedule', {
    params: { path: { id: expert.id } },
    headers: asOwner,
    body: { timeZone: 'UTC', weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: '09:00', end: '17:00' }], overrides: [] },
  }),
  200, 'schedule');

const date = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const slotsOf = async (): Promise<Slot[]> => {
  const { slots } = need(
    await api.GET('/api/v1/experts/{id}/availability', {
      params: { path: { id: expert.id }, query: { serviceType: service.serviceType, date }, header: { 'X-Tenant': tenant } },
    }),
    200, 'availability').data;
  // Absent only with perDay, which was not asked for.
  if (slots === undefined) throw new Error('no slots');
  return slots;
};
const slots = await slotsOf();
check(slots.length === 16, `a day has 16 slots, not ${slots.length}`);
const slot = slots[3];
if (slot === undefined) throw new Error('no slot');
const free: boolean = slot.available;
check(free, 'the slot is free');

const book = (key: string) => api.POST('/api/v1/appointments', {
  params: { header: { 'X-Tenant': tenant, 'Idempotency-Key': key } },
  body: {
    serviceType: service.serviceType, expertId: expert.id, scheduledAt: slot.start, clientName: 'Ana Sousa', clientEmail: 'ana@example.com',
  },
});
const booked = need(await book('key-1'), 201, 'booking').data;
const status: 'scheduled' | 'confirmed' | 'completed' | 'no_show' | 'cancelled' = booked.status;
check(status === 'confirmed', `the booking is ${status}`);
const again = await book('key-1');
check(need(again, 201, 'the repeat').data.id === booked.id, 'the repeat is the same appointment');
check(again.response.headers.get('Idempotent-Replayed') === 'true', 'the repeat says that it is one');
const conflict = await book('key-2');
check(conflict.response.status === 409 && conflict.error?.error.code === 'SCHEDULE_CONFLICT', 'the slot is given once');
const details = conflict.error.error.details;
check(details !== undefined && 'nextAvailable' in details && details.nextAvailable.length > 0, 'the refusal names the next free times');
check(!(await slotsOf()).some((other) => other.start === slot.start), 'the slot is offered no more');

const list = need(await api.GET('/api/v1/appointments', { headers: asOwner, params: { query: { page: 1, limit: 10, status: 'confirmed' } } }), 200, 'list');
const total: number = list.pagination.total;
check(total === 1 && list.data[0]?.clientName === 'Ana Sousa', 'the list has the booking');
const cancelled = need(
  await api.POST('/api/v1/appointments/{id}/cancel', {
    params: { path: { id: booked.id }, header: { 'X-Manage-Token': booked.manageToken ?? '' } },
    headers: asAnybody,
    body: { reason: 'cannot come' },
  }),
  200, 'cancel').data;
check(cancelled.status === 'cancelled', 'the client has cancelled');
const invalid = await api.POST('/api/v1/appointments', { headers: asAnybody, body: { clientName: '' } as never });
const problems = invalid.error?.error.details;
check(invalid.response.status === 400 && Array.isArray(problems) && problems.some((problem) => problem.field === 'scheduledAt'), 'what is missing is named');
console.log(`client: ${done} checks passed`);
