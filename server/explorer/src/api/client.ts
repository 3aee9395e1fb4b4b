// The one way to the server: GraphQL over HTTP, with what a person is told when it fails.
import { signal } from '@preact/signals';
import type { TypedDocumentString } from './gen';
import { key, wanted } from './key';

/** What went wrong with a question: a code of the server's errors, OFFLINE, SIGN_IN, or UNKNOWN where it gives none; the message is in the server's own words. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}


/** How many questions are under way. */
export const waiting = signal(0);

/** Whether the last question found no server. */
export const offline = signal(false);

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the API. Throws a Failure; a DOMException named AbortError where the signal broke it off. */
export async function ask<R, V>(question: TypedDocumentString<R, V>, variables: V, stop?: AbortSignal): Promise<R> {
  waiting.value++;
  try {
    const answer = await post<R>(question.toString(), variables, stop);
    if (answer.errors?.length) throw refused(answer.errors);
    if (answer.data == null) throw new Failure('UNKNOWN');
    return answer.data;
  } finally {
    waiting.value--;
  }
}

/** What a server's errors mean to a person. */
function refused(errors: NonNullable<Answer<unknown>['errors']>): Failure {
  const message = errors.map((e) => e.message).join(' ');
  const codes = errors.map((e) => e.extensions?.code);
  if (codes.includes('UNAUTHENTICATED')) {
    wanted.value = message;
    return new Failure('SIGN_IN', message);
  }
  return new Failure(codes.find(Boolean) ?? 'UNKNOWN', message);
}

/** Fetches from the server. Throws a Failure where it does not answer or wants a sign-in; an AbortError where the signal broke it off. */
export async function fetched(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, key.value ? { ...init, headers: { ...init.headers, Authorization: `Bearer ${key.value}` } } : init);
  } catch (e) {
    if (init.signal?.aborted) throw e;
    offline.value = true;
    throw new Failure('OFFLINE');
  }
  offline.value = false;
  if (response.status === 401) {
    wanted.value = response.statusText || '401';
    throw new Failure('SIGN_IN');
  }
  return response;
}

/** A question with files among its variables, by the GraphQL multipart request specification. */
function withFiles(query: string, variables: unknown): FormData | null {
  const files: [string, File][] = [];
  const operations = JSON.stringify({ query, variables }, function (this: unknown, name, value: unknown) {
    if (!Array.isArray(value) || !value.some((v) => v instanceof File)) return value;
    value.forEach((file: File, i) => files.push([`variables.${name}.${i}`, file]));
    return value.map(() => null);
  });
  if (!files.length) return null;
  const form = new FormData();
  form.append('operations', operations);
  form.append('map', JSON.stringify(Object.fromEntries(files.map(([place], i) => [i, [place]]))));
  files.forEach(([, file], i) => form.append(String(i), file));
  return form;
}

async function post<R>(query: string, variables: unknown, stop?: AbortSignal): Promise<Answer<R>> {
  const form = withFiles(query, variables);
  const response = await fetched('graphql', {
    method: 'POST',
    headers: { Accept: 'application/json', ...(form ? { 'GraphQL-Require-Preflight': 'true' } : { 'Content-Type': 'application/json' }) },
    body: form ?? JSON.stringify({ query, variables }),
    signal: stop ?? null,
  });
  try {
    return (await response.json()) as Answer<R>;
  } catch {
    throw new Failure('UNKNOWN', `${response.status} ${response.statusText}`);
  }
}

/** Whether an error only says that a newer question took the place of this one. */
export const broken = (e: unknown): boolean => e instanceof DOMException && e.name === 'AbortError';
