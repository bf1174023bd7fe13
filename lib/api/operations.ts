import * as applications from "./applications";
import * as components from "./components";
import * as help from "./help";
import type { Operation } from "./operation";
import * as people from "./people";
import * as platforms from "./platforms";

/** Everything that programs can ask for, as it stands in the document and on the page for people. */
export const operations: readonly Operation[] = [
  applications.listApplicationsOperation,
  applications.countFacetsOperation,
  applications.readApplicationOperation,
  applications.registerApplicationOperation,
  applications.changeApplicationOperation,
  applications.retireApplicationOperation,
  applications.bringApplicationBackOperation,
  components.listComponentsOperation,
  components.blastRadiusOperation,
  people.findPeopleOperation,
  people.readPersonOperation,
  people.listDepartmentsOperation,
  platforms.listPlatformsOperation,
  platforms.readPlatformOperation,
  help.listHelpOperation,
  help.claimHelpOperation,
  help.handHelpBackOperation,
  people.readMeOperation,
];
