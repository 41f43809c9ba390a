/**
 * Three subgraphs of an invented town with everything that our own contract may come to use: unions, interfaces of
 * entities, `@requires`, `@provides`, fields that two subgraphs share, keys that are not `id`, required values in lists.
 */
export const TOWN_SCHEMAS: Readonly<Record<string, string>> = {
  people: `
    type Query {
      person(id: ID!): Person
      people(first: Int = 3): [Person!]!
      neighbours: [Person]
      anything(first: Int): [Anything!]
      owner(of: ID): Owner
      town: Town! @shareable
    }
    type Mutation { move(id: ID!, to: String): Person  rename(input: RenameInput!): Renamed! }
    input RenameInput { id: ID!  name: String = "Без імені"  tags: [String!] }
    type Renamed { person: Person!  at: Moment }
    scalar Moment
    enum Kind { GOOD BETTER BEST }
    interface Owner { id: ID!  name: String  houses(first: Int): [House!] }
    union Anything = Person | House | Firm | Note
    type Note { text: String!  about: Anything  author: Person! }
    type Town @shareable { name: String!  mayor: Person }
    type Person implements Owner @key(fields: "id") {
      id: ID!  name: String  age: Int!  height: Float  kind: Kind  kinds: [Kind!]  seenAt: Moment
      friends(first: Int = 2): [Person!]!  spouse: Person  houses(first: Int): [House!]  note: Note!  matrix: [[Int!]]
      weight: Int! @shareable
    }
    type Firm implements Owner @key(fields: "id") { id: ID!  name: String  houses(first: Int): [House!]  boss: Person! }
    type House @key(fields: "id") { id: ID! }
  `,
  houses: `
    type Query { house(id: ID!): House  houses(kind: HouseKind): [House]!  building: Building!  town: Town! @shareable }
    type Mutation { build(kind: HouseKind!): House! }
    enum HouseKind { FLAT COTTAGE }
    type Town @shareable { name: String!  streets: [Street!]! }
    interface Building { id: ID!  street: Street! }
    type House implements Building @key(fields: "id") {
      id: ID!  street: Street!  kind: HouseKind!  rooms: [Room!]!  tenants(first: Int = 2): [Person!]
      keeper: Person @provides(fields: "nick")  area: Float!
    }
    type Church implements Building { id: ID!  street: Street!  bells: Int }
    type Street @key(fields: "code") { code: ID!  name: String!  houses: [House]  }
    type Room { number: Int!  area: Float  tenant: Person }
    type Person @key(fields: "id") {
      id: ID!  nick: String @external  home: House  rent: Int
    }
  `,
  taxes: `
    type Query { debtors: [Person!]  biggest: Street }
    type Person @key(fields: "id") {
      id: ID!  age: Int! @external  weight: Int! @shareable  nick: String @shareable
      tax: Int! @requires(fields: "age")  receipts(first: Int): [Receipt!]!  isDebtor: Boolean
    }
    type House @key(fields: "id") {
      id: ID!  kind: HouseKind! @external  area: Float! @external
      tax: Float @requires(fields: "kind area")  payer: Person
    }
    enum HouseKind { FLAT COTTAGE }
    type Street @key(fields: "code") { code: ID!  debt: Int  worst: House! }
    type Receipt @key(fields: "number") { number: ID!  sum: Int  payer: Person!  of: Taxed }
    union Taxed = House | Person
  `,
};
