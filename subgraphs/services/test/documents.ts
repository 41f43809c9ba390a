/** Operations the tests share; each names what a screen of the console asks for. */
export const SUBMIT = `mutation ($input: SubmitServiceApplicationInput!) {
  submitServiceApplication(input: $input) {
    application { id version number state dueOn note applicant { personId statedName contact person { id } } availableCommands }
    problems { field code message }
  }
}`;

/** A step with an application. */
export const ADVANCE = `mutation ($input: AdvanceServiceApplicationInput!) {
  advanceServiceApplication(input: $input) {
    application { id version state dueOn isOverdue executor { id } decision { approved reason decidedAt } availableCommands }
    problems { field code message }
  }
}`;

/** A message about an application. */
export const SEND = `mutation ($input: SendServiceMessageInput!) {
  sendServiceMessage(input: $input) {
    application { id version messages(first: 5) { edges { node { author authorName text sentAt } } } }
    problems { field code message }
  }
}`;
