import { zipOf } from "./package-files";

const api = "/providers/microsoft.powerapps/apis";

/** An app as Power Apps saves it, with “\” between folders. */
export function powerAppFile(files: Record<string, string> = {}): Uint8Array {
  const control = (name: string, template: string) =>
    JSON.stringify({ TopParent: { Name: name, Template: { Name: template } } });
  return zipOf({
    "Header.json": JSON.stringify({ DocVersion: "1.337", LastSavedDateTimeUTC: "05/31/2024 13:45:00" }),
    "Properties.json": JSON.stringify({
      Name: "Requests",
      Author: "Ada",
      LocalConnectionReferences: JSON.stringify({
        "1": {
          connectionRef: { id: `${api}/shared_sharepointonline`, displayName: "SharePoint" },
          dataSets: {
            "https://contoso.sharepoint.com/sites/x": { dataSources: { Requests: { tableName: "0a" } } },
          },
        },
        "2": { connectionRef: { id: `${api}/shared_office365users` } },
      }),
      LocalDatabaseReferences: JSON.stringify({
        "default.cds": {
          instanceUrl: "https://org.crm4.dynamics.com/",
          dataSources: { Accounts: { entitySetName: "accounts" } },
        },
      }),
    }),
    "Controls\\1.json": control("App", "appinfo"),
    "Controls\\4.json": control("Home", "screen"),
    "Controls\\9.json": control("Detail", "screen"),
    "References\\DataSources.json": JSON.stringify({
      DataSources: [
        {
          Name: "Orders",
          Type: "ConnectedDataSourceInfo",
          ApiId: `${api}/shared_sql`,
          DatasetName: "srv01,Sales",
          TableName: "[dbo].[Orders]",
        },
        { Name: "Office365", Type: "ServiceInfo", ApiId: `${api}/shared_office365` },
        { Name: "Sample", Type: "StaticDataSourceInfo" },
      ],
    }),
    ...files,
  });
}

const flow = {
  properties: {
    connectionReferences: {
      shared_sharepointonline: { api: { name: "shared_sharepointonline" }, connection: {} },
      shared_teams_1: { api: { name: "shared_teams" } },
    },
    definition: {
      triggers: {
        When_an_item_is_created: {
          type: "OpenApiConnection",
          recurrence: { frequency: "Minute", interval: 5 },
          inputs: {
            host: {
              connectionName: "shared_sharepointonline",
              operationId: "GetOnNewItems",
              apiId: `${api}/shared_sharepointonline`,
            },
            parameters: { dataset: "https://contoso.sharepoint.com/sites/x", table: "Requests" },
          },
        },
      },
      actions: {
        If: {
          type: "If",
          actions: {
            Call: {
              type: "Http",
              inputs: { method: "POST", uri: "https://ada:s3cret@example.org/hook?sig=s3cret" },
            },
            Mail: {
              type: "OpenApiConnection",
              inputs: { host: { apiId: `${api}/shared_office365`, operationId: "SendEmailV2" } },
            },
            Later: {
              type: "OpenApiConnection",
              inputs: {
                host: { connectionName: "shared_sharepointonline" },
                parameters: { dataset: "@parameters('site')" },
              },
            },
          },
        },
      },
    },
  },
};

export function solutionFile(): Uint8Array {
  return zipOf({
    "solution.xml":
      "<ImportExportXml><SolutionManifest><UniqueName>Requests</UniqueName></SolutionManifest></ImportExportXml>",
    "customizations.xml": `<ImportExportXml><connectionreferences><connectionreference connectionreferencelogicalname="x"><connectorid>/providers/Microsoft.PowerApps/apis/shared_visualstudioteamservices</connectorid></connectionreference></connectionreferences></ImportExportXml>`,
    "Workflows/Created-0A.json": JSON.stringify(flow),
    "CanvasApps/requests_DocumentUri.msapp": powerAppFile(),
    "environmentvariabledefinitions/site/environmentvariabledefinition.xml":
      '<environmentvariabledefinition schemaname="site"><defaultvalue>https://contoso.sharepoint.com/sites/y</defaultvalue><type>100000000</type></environmentvariabledefinition>',
    "environmentvariabledefinitions/site/environmentvariablevalues.json": JSON.stringify({
      environmentvariablevalues: {
        environmentvariablevalue: { value: "https://contoso.sharepoint.com/sites/z" },
      },
    }),
  });
}

export function flowPackageFile(): Uint8Array {
  return zipOf({
    "manifest.json": JSON.stringify({
      details: { displayName: "Flow", createdTime: "2024-05-31T13:45:00.123Z", creator: "Ada" },
      resources: {
        "1": { type: "Microsoft.Flow/flows", details: { displayName: "Flow" } },
        "2": {
          type: "Microsoft.PowerApps/apis",
          id: "/providers/Microsoft.PowerApps/apis/shared_planner",
          name: "shared_planner",
        },
      },
    }),
    "Microsoft.Flow/flows/manifest.json": "{}",
    "Microsoft.Flow/flows/0a/definition.json": JSON.stringify(flow),
    "Microsoft.Flow/flows/0a/apisMap.json": JSON.stringify({ shared_planner: "2" }),
    "Microsoft.Flow/flows/0a/connectionsMap.json": JSON.stringify({ shared_planner: "3" }),
  });
}
