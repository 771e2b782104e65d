import { type Identity } from './identity.ts';

/** Teams waits so long for the answer to a message, and for that to an invoke (docs: 15 s and 5 s). */
const PATIENCE_MS = { message: 15_000, invoke: 5_000 };
/** A message that was not taken comes again; the waits are shortened, the number is Teams'. */
const RETRIES_MS = [500, 2_000];

export type Answered = { status: number; body: string; ms: number };

export type Sender = ReturnType<typeof sender>;

/** Teams' outgoing side: activities with Microsoft's token. */
export function sender({ identity, serviceUrl, url }: { identity: Identity; serviceUrl: string; url: () => string }) {
  async function send(body: string, authorization: string | undefined, patience: number): Promise<Answered> {
    const started = performance.now();
    try {
      const response = await fetch(url(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
        body,
        signal: AbortSignal.timeout(patience),
      });
      return { status: response.status, body: await response.text(), ms: performance.now() - started };
    } catch {
      return { status: 0, body: '', ms: performance.now() - started };
    }
  }

  return {
    raw: (body: string, authorization?: string) => send(body, authorization, PATIENCE_MS.message),

    /** Delivers until it is taken, as often as Teams would. `twice` delivers it again though it was taken. */
    async activity(activity: { type: string }, { twice = false } = {}): Promise<Answered> {
      const body = JSON.stringify(activity);
      const authorization = `Bearer ${await identity.usual(serviceUrl)}`;
      const patience = activity.type === 'invoke' ? PATIENCE_MS.invoke : PATIENCE_MS.message;
      let answered = await send(body, authorization, patience);
      for (const wait of activity.type === 'invoke' ? [] : RETRIES_MS) {
        if (answered.status !== 0 && answered.status < 500) break;
        await new Promise(resolve => setTimeout(resolve, wait));
        answered = await send(body, authorization, patience);
      }
      return twice ? send(body, authorization, patience) : answered;
    },
  };
}
