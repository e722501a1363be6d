import { entry } from "./entry.ts";

/** Both wordings and the papers they stand in. */
type Two = { found: string; usual: string; paper: string; other: string };

const lookAtBoth = {
  ja: "同じものを指すなら、正しいほうに揃えてください。",
  en: "If both mean one thing, use the right name in both.",
} as const;

/** Codes `check/…`: one thing under two names inside a packet. */
export const checkNameWording = {
  "check/name-near": entry<Two & { count: string; usualCount: string }>({
    severity: "warning",
    meaning: {
      ja: "ほかの箇所と1字違う、又は一部が抜けた名前や語句があります。",
      en: "A name or phrase differs by one letter from other places, or lacks a part they have.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `「${found}」（${paper}）は「${usual}」（${other}）の誤りではありませんか`,
      en: `“${found}” (${paper}) may be a slip for “${usual}” (${other})`,
    }),
    hint: ({ found, usual, count, usualCount }) => ({
      ja: `「${found}」は${count}か所、「${usual}」は${usualCount}か所にあります。${lookAtBoth.ja}`,
      en: `“${found}” stands ${count} time(s), “${usual}” ${usualCount}. ${lookAtBoth.en}`,
    }),
  }),
  "check/subject-differs": entry<Two>({
    severity: "warning",
    meaning: {
      ja: "同じ案件の件名（システムの名称）が文書によって違います。",
      en: "Papers of one matter call it by different names.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `件名が文書によって違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The subject differs: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "一覧、様式4、様式3、添付の資料で件名を同じにしてください。「の導入について」の有無も揃えます。",
      en: "Use one subject in the index, 様式4, 様式3 and the attachments.",
    }),
  }),
  "check/unit-differs": entry<Two>({
    severity: "error",
    meaning: {
      ja: "同じ案件の実施機関・担当が、文書によって別の部署です。",
      en: "Papers of one matter name different offices as the one in charge.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `実施機関・担当が文書によって違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The office in charge differs: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "どちらが担当の部署か確かめて揃えてください。組織改正があったなら、その文書の日付の時点の名称にします。",
      en: "Find out which is right. After a reorganisation, use the name of the day the paper is dated.",
    }),
  }),
  "check/unit-depth": entry<Two>({
    severity: "warning",
    meaning: {
      ja: "同じ案件の実施機関を、文書によって違う階層（局まで、課まで等）で書いています。",
      en: "Papers of one matter name its office to different depths.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `実施機関をどこまで書くかが文書によって違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The office is named to different depths: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "局・部・課のどこまで書くかを決めて、同じ案件の文書で揃えてください。",
      en: "Name it to the same depth in all papers of the matter.",
    }),
  }),
  "check/corporation-name": entry<Two>({
    severity: "error",
    meaning: {
      ja: "同じ法人の法人格（地方独立行政法人、株式会社等）が文書の中で違います。",
      en: "One corporation is given two legal forms.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `法人の名称が違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The corporation's name differs: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "定款や登記の名称を確かめて揃えてください。独立行政法人（国）と地方独立行政法人（自治体）は別のものです。",
      en: "Check the registered name. 独立行政法人 is the state's, 地方独立行政法人 a municipality's.",
    }),
  }),
  "check/building-name": entry<Two>({
    severity: "warning",
    meaning: {
      ja: "同じ案件で、同じ号館を違う建物の名で呼んでいます。",
      en: "One building is called by two names in a matter.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `建物の呼び方が違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The building's name differs: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => lookAtBoth,
  }),
  "check/council-name": entry<Two & { count: string; usualCount: string }>({
    severity: "warning",
    meaning: {
      ja: "審議会と審査会が、同じ名前の下に混ざっています。",
      en: "審議会 and 審査会 are mixed under one name.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `「${found}」（${paper}）は、ほかでは「${usual}」（${other}）です`,
      en: `“${found}” (${paper}) is “${usual}” elsewhere (${other})`,
    }),
    hint: ({ count, usualCount, usual }) => ({
      ja: `この資料では「${usual}」が${usualCount}か所、もう一方が${count}か所です。別の会議なら点検済としてください。`,
      en: `“${usual}” stands ${usualCount} times, the other ${count}. Accept this finding if they are two bodies.`,
    }),
  }),
  "check/person-name": entry<Two & { post: string }>({
    severity: "error",
    meaning: {
      ja: "同じ職の人の氏名が1字違います。",
      en: "The name of one office holder differs by a letter.",
    },
    message: ({ post, found, usual, paper, other }) => ({
      ja: `${post}の氏名が違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The name of ${post} differs: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "名簿で氏名の字を確かめて揃えてください。",
      en: "Check the letters of the name in the list of members.",
    }),
  }),
  "check/post-of-person": entry<Two>({
    severity: "warning",
    meaning: {
      ja: "同じ氏名の人の職が文書によって違います。",
      en: "One person has another post in another paper.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `同じ氏名の人の職が違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The same person has two posts: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "その文書の日付にどの職にあったかを名簿で確かめて揃えてください。",
      en: "Check in the list of members which post was held on the day of the paper.",
    }),
  }),
  "check/person-of-post": entry<Two & { post: string }>({
    severity: "warning",
    meaning: {
      ja: "同じ職に2人の氏名があります。",
      en: "One post is held by two persons.",
    },
    message: ({ post, found, usual, paper, other }) => ({
      ja: `${post}が文書によって別の人です: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `${post} is another person in another paper: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "その文書の日付に在職していた人か確かめてください。途中で交代したのなら点検済としてください。",
      en: "Check who held the post on the day of the paper. Accept this finding if the post changed hands.",
    }),
  }),
  "check/addressee-differs": entry<Two>({
    severity: "warning",
    meaning: {
      ja: "同じ相手に宛てた文書の宛名が違います。",
      en: "Letters to one addressee call it by different names.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `宛名が違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The addressee differs: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "同じ相手に宛てた文書では、宛名を同じにしてください。",
      en: "Write the same addressee in all letters to it.",
    }),
  }),
  "check/law-name": entry<{ found: string; right: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "法律の題名が、実際の題名と少し違います。",
      en: "The title of a law is not quite the real one.",
    },
    message: ({ found, right, paper }) => ({
      ja: `法律の題名が違います: 「${found}」（${paper}）。正しくは「${right}」です`,
      en: `“${found}” (${paper}) is not the title of the law: it is “${right}”`,
    }),
    hint: ({ right }) => ({ ja: `「${right}」に直してください。`, en: `Write “${right}”.` }),
  }),
  "check/title-differs": entry<Two>({
    severity: "warning",
    meaning: {
      ja: "題名や見出しが、同じものを指すほかの題名・欄の名と少し違います。",
      en: "A title or heading differs slightly from another that means the same.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `題名・見出しが少し違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `Titles differ slightly: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => lookAtBoth,
  }),
  "check/sentence-differs": entry<Two & { part: string; otherPart: string }>({
    severity: "warning",
    meaning: {
      ja: "同じ案件の文書に、一語だけ違う同じ文があります。",
      en: "Papers of one matter have the same sentence but for a word.",
    },
    message: ({ found, usual, paper, other, part, otherPart }) => ({
      ja: `同じ文の一部が違います: 「${found}」（${paper}）の「${part}」は、「${usual}」（${other}）では「${otherPart}」です`,
      en: `One sentence, two wordings: “${found}” (${paper}) has “${part}”, “${usual}” (${other}) has “${otherPart}”`,
    }),
    hint: () => ({
      ja: "同じことを書いた文なら、同じ文にしてください。",
      en: "If both say the same, say it in the same words.",
    }),
  }),
  "check/word-differs": entry<Two>({
    severity: "warning",
    meaning: {
      ja: "同じ期限にすることを、違う語（消去・削除・廃棄）で書いています。",
      en: "What is done within one time limit is called by two words (消去, 削除, 廃棄).",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `同じことを違う語で書いています: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `One thing in two words: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: () => lookAtBoth,
  }),
  "check/particle-differs": entry<Two>({
    severity: "warning",
    meaning: {
      ja: "並んだ文で、同じ語に続く助詞が「の」と「を」で違います。",
      en: "In parallel sentences one has の where the other has を.",
    },
    message: ({ found, usual, paper, other }) => ({
      ja: `助詞が違います: 「${found}」（${paper}）と「${usual}」（${other}）`,
      en: `The particle differs: “${found}” (${paper}), “${usual}” (${other})`,
    }),
    hint: ({ usual }) => ({ ja: `「${usual}」と同じ言い方にしてください。`, en: `Say it as in “${usual}”.` }),
  }),
} as const;
