import { type Directory, type Known } from '../domain/directory.ts';
import { isDuplicate, type Store } from './mongo.ts';

/** People in MongoDB, by the address under which they were first known. Port: src/domain/directory.ts. */
export function mongoDirectory({ models: { Person } }: Pick<Store, 'models'>): Directory {
  const strip = (found: (Known & { _id: string }) | null): Known | undefined => {
    if (!found) return undefined;
    const { _id, ...known } = found;
    return known;
  };
  const byEmail = async (email: string) =>
    strip(await Person.findById(email).lean<Known & { _id: string }>()) ??
    strip(await Person.findOne({ aliases: email }).lean<Known & { _id: string }>());

  return {
    byEmail,
    byAccount: async (platform, account) =>
      strip(
        await Person.findOne({
          $or: [{ [`accounts.${platform}`]: account }, { [`ids.${platform}`]: account }],
        }).lean<Known & { _id: string }>(),
      ),

    async remember({ email, name, standing, zone }, { platform, account, id }, at, { instead } = { instead: false }) {
      const [field, lasting] = [`accounts.${platform}`, `ids.${platform}`];
      const isTheirs = id === undefined ? [{ [field]: account }] : [{ [field]: account }, { [lasting]: id }];
      try {
        await Person.updateOne(
          { _id: email, ...(instead ? {} : { $or: [{ [field]: { $exists: false } }, ...isTheirs] }) },
          {
            $set: {
              email,
              name,
              standing,
              ...(zone === undefined ? {} : { zone }),
              [field]: account,
              ...(id === undefined ? {} : { [lasting]: id }),
              seenAt: at,
            },
          },
          { upsert: true },
        );
        return 'remembered';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        // Two replicas learned the same person at once, or the address is somebody else's.
        const now = await byEmail(email);
        return now?.accounts[platform] === account || (id !== undefined && now?.ids?.[platform] === id)
          ? 'remembered'
          : 'claimed';
      }
    },

    async alias(email, more) {
      const holder = await byEmail(more);
      if (holder) return holder.email === email ? 'remembered' : 'claimed';
      try {
        await Person.updateOne({ _id: email }, { $addToSet: { aliases: more } });
        return 'remembered';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return 'claimed';
      }
    },

    async forget(platform, account) {
      const isTheirs = { $or: [{ [`accounts.${platform}`]: account }, { [`ids.${platform}`]: account }] };
      await Person.updateOne(isTheirs, { $set: { seenAt: new Date(0) } });
    },

    async aliases() {
      const found = await Person.find({ aliases: { $exists: true } }, { aliases: 1 }).lean<
        { _id: string; aliases?: string[] }[]
      >();
      return found.flatMap(({ _id, aliases = [] }) => aliases.map(alias => [alias, _id] as const));
    },
  };
}
