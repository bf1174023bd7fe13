import * as applications from "./applications";
import * as components from "./components";
import * as dependencies from "./dependencies";
import * as help from "./help";
import type { Operation } from "./operation";
import * as people from "./people";
import * as platforms from "./platforms";
import * as products from "./products";

/** Everything that programs can ask for, as it stands in the document and on the page for people. */
export const operations: readonly Operation[] = [
  applications.listApplicationsOperation,
  applications.countFacetsOperation,
  applications.readApplicationOperation,
  applications.registerApplicationOperation,
  applications.changeApplicationOperation,
  applications.retireApplicationOperation,
  applications.bringApplicationBackOperation,
  dependencies.addManifestOperation,
  dependencies.listDependenciesOperation,
  dependencies.readBillOperation,
  components.listComponentsOperation,
  components.blastRadiusOperation,
  people.findPeopleOperation,
  people.readPersonOperation,
  people.listDepartmentsOperation,
  platforms.listPlatformsOperation,
  platforms.readPlatformOperation,
  products.listProductsOperation,
  help.listHelpOperation,
  help.claimHelpOperation,
  help.handHelpBackOperation,
  people.readMeOperation,
];
