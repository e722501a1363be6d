import { type Profile, profileKind } from "./profile.ts";

/** The shipped 団体設定 as it would be written (JSON form): the invented city 見本市, everything else by default. */
export const shippedProfileInput = {
  kind: "profile",
  version: "1",
  municipality: "見本市",
  mayor: { post: "見本市長", name: "見本 太郎" },
  council: { name: "見本市個人情報保護審議会", chairPost: "会長", chairName: "三宮 花子" },
  securityOfficer: {
    lines: ["見本市企画調整局情報化戦略部長", "（見本市情報セキュリティ責任者）"],
    name: "港 一郎",
  },
  ordinance: { name: "見本市個人情報保護条例" },
} as const;

let shipped: Profile | null = null;

/** The profile of a folder without yoshiki.yaml. Read once. */
export function shippedProfile(): Profile {
  shipped ??= profileKind.model.parse(shippedProfileInput);
  return shipped;
}
