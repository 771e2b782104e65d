import { type References } from '../domain/references.ts';
import { type Store } from './mongo.ts';

/** What adapters remember, in MongoDB. Port: src/domain/references.ts. */
export function mongoReferences({ models: { Reference } }: Pick<Store, 'models'>): References {
  return {
    get: async key => (await Reference.findById(key).lean())?.value,
    async put(key, value) {
      await Reference.updateOne({ _id: key }, { $set: { value, at: new Date() } }, { upsert: true });
    },
    async list(prefix, limit) {
      // Bounds instead of an expression: keys hold what platforms send.
      const within = { $gte: prefix, $lt: `${prefix}\uFFFF` };
      const found = await Reference.find({ _id: within }).sort({ at: -1 }).limit(limit).lean();
      return found.map(({ value }) => value);
    },
  };
}
