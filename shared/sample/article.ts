/**
 * The sample's article, written for Scholion on the events of late October 2024. It holds what real articles hold:
 * headings, a list, a quotation, curly quotes, abbreviations with stops, and page furniture at its end.
 */
export const ARTICLE_NAME = 'sample-article.md';

export const article = `---
title: North Korean Troops in Kursk Change the Sums for All Sides
author: Sample author
publisher: Scholion sample
date: 2024-10-29
language: en
---

# North Korean Troops in Kursk Change the Sums for All Sides

NATO has put its name to what had been a rumour. On 28 October 2024 its Secretary-General, Mark Rutte, confirmed that North Korean soldiers have been sent to Russia’s Kursk region, on the border with Ukraine. Until that day Pyongyang had helped Moscow with kind words. Now *Pyongyang has lent Moscow fighting men*, and a state from the far side of Asia stands in a European war.

Mr. Rutte spoke after a high-level South Korean delegation had briefed the allies on what it knew. He called the deployment a “dangerous expansion” of the conflict and read it as a mark of President Vladimir Putin’s “desperation”. Both phrases are judgements rather than reports, and they were chosen for several audiences at once: for Kyiv, which wants more help; for Seoul, which brought the evidence; and for those capitals in which support for Ukraine has become a line in a budget.

## What each side gains

Russia gains time. Months of heavy fighting have worn down its units, and the gaps were filled for the most part by paramilitary groups and a short list of familiar friends. Fresh troops may relieve the pressure on the Kursk front without a new and unpopular draft at home. The relief has a price. The Kremlin has let everyone see that it needs help, and it has invited new condemnation and possibly further sanctions.

North Korea gains standing. Kim Jong Un’s government has long backed the invasion in words; today it is a party to the war in all but name. Its soldiers will see modern war at first hand, and its leaders can expect something in return. What that is, nobody outside the two capitals knows. The bargain could include food, fuel or military technology, and each of these would weigh differently on the peninsula. Open defiance is not free either: states that already sanction Russia will find it easy to add North Korean names to their lists.

For Ukraine the sum is plainly worse. Its commanders must plan against a force whose tactics they have never met and whose ties to the Russian army are untested. That last point is also their best hope. Partnerships of this kind break down over language, radio discipline and supply, and a badly led ally can be a burden to its host. A retired staff officer, who once trained with a coalition force, put it bluntly:

> “Numbers on a map tell you nothing. Ask who gives the orders, in which language, and who carries the shells. Until we know that, we are counting uniforms.”

## What to watch

Four signs will show which way this goes:

- whether NATO turns its alarm into additional support for Ukraine;
- whether the U.S. and its partners announce new sanctions on Pyongyang;
- whether Seoul, which shared its intelligence, goes on to share weapons;
- whether the North Korean units stay inside Russia or cross the border.

The last of these matters most. Soldiers who hold Russian ground can be presented as guests who protect their host. Soldiers who storm Ukrainian towns cannot, and the argument that Russia fights this war alone would be over for good.

There is a message in the move as well as a military purpose. By bringing in these men, Mr. Putin tells the West that he still has friends who will fight beside him, even if much of the world regards them as outcasts. The message cuts both ways. A great power that borrows infantry from one of the poorest states on earth does not look strong, and U.S. officials are likely to say so in every forum they can find.

None of this makes a wider war certain. It does make the next decisions in Kyiv, Brussels and Moscow harder to take back. Deployments that begin as signals tend to grow, because to withdraw them looks like defeat. If the first units hold their ground, more will probably follow; if they break, the Kremlin will have shown its weakness for nothing. Either way this is no longer a matter between two neighbours, and those who plan for the security of Europe and of Asia have begun to study the same map.

Leave a Reply
`;
