import { answer } from '../../../subgraphs/appeals/src/appeal/appeal.service.ts';
export const backDoor = answer;
