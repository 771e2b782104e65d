import { inside, publicAs, type Revisions } from '../shared/ticket/revised.ts';

export const revisions: Revisions = {
  rules: {
    majorUpdated: publicAs('major', of => {
      const [, text] = /^(?:update\b\s{0,5})?([\s\S]*)$/i.exec(of.edit.text) ?? [];
      const isUpdate = of.edit.deleted || /^update\b/i.test(of.edit.text);
      return isUpdate ? { verb: 'major', as: 'update ', text: text ?? '' } : inside(of);
    }),
  },
  acts: ['majorDemoted'],
};
