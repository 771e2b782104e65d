import { type Directory, type Known } from '../domain/directory.ts';
import { type Store } from './mongo.ts';

/** People in MongoDB, by e-mail. Port: src/domain/directory.ts. */
export function mongoDirectory({ models: { Person } }: Pick<Store, 'models'>): Directory {
  const strip = (found: (Known & { _id: string }) | null): Known | undefined => {
    if (!found) return undefined;
    const { _id, ...known } = found;
    return known;
  };
  return {
    byAccount: async (platform, account) =>
      strip(await Person.findOne({ [`accounts.${platform}`]: account }).lean<Known & { _id: string }>()),
    byEmail: async email => strip(await Person.findById(email).lean<Known & { _id: string }>()),

    async remember({ email, name, standing, zone }, platform, account, at) {
      // An account whose e-mail changed is the same account of another person now.
      await Person.updateOne(
        { [`accounts.${platform}`]: account, _id: { $ne: email } },
        { $unset: { [`accounts.${platform}`]: 1 } },
      );
      await Person.updateOne(
        { _id: email },
        {
          $set: {
            email,
            name,
            standing,
            ...(zone === undefined ? {} : { zone }),
            [`accounts.${platform}`]: account,
            seenAt: at,
          },
        },
        { upsert: true },
      ).catch(async (error: unknown) => {
        if (!(await Person.exists({ _id: email }))) throw error;
      });
    },
  };
}
