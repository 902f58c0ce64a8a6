/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operations.c: the one table of every OVHcloud operation that Guichet can ask for.
 * Paths and names are those of the published schema, letter for letter; nothing here is computed.
 */
#include "guichet-operations.h"

#define GROUP   "/telephony/{billingAccount}"
#define LINE    GROUP "/line/{serviceName}"
#define SERVICE GROUP "/service/{serviceName}"

#define ENTRY SERVICE "/directory"

#define LINES   "/telephony/lines"
#define ALIASES "/telephony/aliases"
#define TRUNKS  "/telephony/trunks"
#define DOMAIN  "/domain/{serviceName}"
#define ZONE    "/domain/zone/{zoneName}"
#define REQUEST "/me/task/contactChange/{id}"
#define TASKS   "/me/task/domain"
#define TASK    TASKS "/{id}"
#define OFFERS  "/order/cartServiceOption/domain"
#define CART    "/order/cart/{cartId}"
#define ITEM    CART "/item/{itemId}"
#define ORDER   "/me/order/{orderId}"

#define CONTACTS "contactAdmin,contactBilling,contactTech"
#define NEW_ITEM "cartId,duration,planCode,pricingMode,quantity"
#define CONSENT  "autoPayWithPreferredPaymentMethod,waiveRetractationPeriod"
#define DIRECTORY                                                                                  \
  "address,addressExtra,ape,birthDate,cedex,city,country,directoryServiceCode,"                    \
  "displayFirstName,displayMarketingDirectory,displayOnlyCity,displaySearchReverse,"               \
  "displayUniversalDirectory,email,firstName,gender,legalForm,lineDescription,name,"               \
  "occupation,postBox,postCode,siret,socialNomination,socialNominationExtra,"                      \
  "urbanDistrict,wayName,wayNumber,wayNumberExtra,wayType"
#define HOLDER                                                                                     \
  "accreditationCountry,accreditationId,accreditationOrganism,accreditationYear,address,"          \
  "birthCity,birthCountry,birthDay,birthZip,cellPhone,companyNationalIdentificationNumber,"        \
  "email,enterpriseId,fax,firstName,gender,insee,language,lastName,legalForm,"                     \
  "legalFormCategory,nationalIdentificationNumber,nationality,organisationAccountable,"            \
  "organisationFunding,organisationFundingOther,organisationName,organisationRole,"                \
  "organisationRoleOther,organisationStaffStatus,organisationStaffStatusOther,"                    \
  "organisationType,organisationTypeOther,phone,registrantDocumentType,"                           \
  "registrantDocumentTypeOther,roleInOrganisation,trademarkId,vat,website"

/* clang-format off */
static const GuichetOperationInfo operations[] = {
  /* The operations on a cart need no proof, but one that was assigned belongs to an account. */
  /* operation                                   method      path                                        sends                                    signed  void */
  [GUICHET_OPERATION_AUTH_TIME]                = { "GET",    "/auth/time",                               "",                                      FALSE,  FALSE },
  [GUICHET_OPERATION_AUTH_CREDENTIAL]          = { "POST",   "/auth/credential",                         "accessRules",                           FALSE,  FALSE },
  [GUICHET_OPERATION_AUTH_CURRENT_CREDENTIAL]  = { "GET",    "/auth/currentCredential",                  "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_AUTH_DETAILS]             = { "GET",    "/auth/details",                            "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_AUTH_LOGOUT]              = { "POST",   "/auth/logout",                             "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_ME]                       = { "GET",    "/me",                                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TELEPHONY]                = { "GET",    "/telephony",                               "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_BILLING_ACCOUNT]          = { "GET",    GROUP,                                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_LINES]                    = { "GET",    GROUP "/line",                              "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_LINE]                     = { "GET",    LINE,                                       "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_CLICK2CALL]               = { "POST",   LINE "/click2Call",                         "calledNumber,callingNumber,intercom",   TRUE,   TRUE },
  [GUICHET_OPERATION_CLICK2CALL_USERS]         = { "GET",    LINE "/click2CallUser",                     "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_CLICK2CALL_AS_USER]       = { "POST",   LINE "/click2CallUser/{id}/click2Call",     "calledNumber,callingNumber",            TRUE,   TRUE },
  [GUICHET_OPERATION_EVENT_TOKEN]              = { "GET",    SERVICE "/eventToken",                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_EVENT_TOKEN_CREATE]       = { "POST",   SERVICE "/eventToken",                      "expiration",                            TRUE,   FALSE },
  [GUICHET_OPERATION_EVENT_TOKEN_DELETE]       = { "DELETE", SERVICE "/eventToken",                      "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_SERVICES]                 = { "GET",    GROUP "/service",                           "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_SERVICE]                  = { "GET",    SERVICE,                                    "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_LINES_OF_ALL]             = { "GET",    LINES,                                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_ALIASES_OF_ALL]           = { "GET",    ALIASES,                                    "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TRUNKS_OF_ALL]            = { "GET",    TRUNKS,                                     "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAINS]                  = { "GET",    "/domain",                                  "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_GROUP_INFOS]              = { "GET",    GROUP "/serviceInfos",                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_LINE_INFOS]               = { "GET",    LINES "/{serviceName}/serviceInfos",        "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_ALIAS_INFOS]              = { "GET",    ALIASES "/{serviceName}/serviceInfos",      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TRUNK_INFOS]              = { "GET",    TRUNKS "/{serviceName}/serviceInfos",       "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAIN_INFOS]             = { "GET",    DOMAIN "/serviceInfos",                     "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_ZONE_INFOS]               = { "GET",    ZONE "/serviceInfos",                       "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_GROUP_CHANGE_CONTACT]     = { "POST",   GROUP "/changeContact",                     CONTACTS,                                TRUE,   FALSE },
  [GUICHET_OPERATION_LINE_CHANGE_CONTACT]      = { "POST",   LINES "/{serviceName}/changeContact",       CONTACTS,                                TRUE,   FALSE },
  [GUICHET_OPERATION_ALIAS_CHANGE_CONTACT]     = { "POST",   ALIASES "/{serviceName}/changeContact",     CONTACTS,                                TRUE,   FALSE },
  [GUICHET_OPERATION_TRUNK_CHANGE_CONTACT]     = { "POST",   TRUNKS "/{serviceName}/changeContact",      CONTACTS,                                TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAIN_CHANGE_CONTACT]    = { "POST",   DOMAIN "/changeContact",                    CONTACTS,                                TRUE,   FALSE },
  [GUICHET_OPERATION_ZONE_CHANGE_CONTACT]      = { "POST",   ZONE "/changeContact",                      CONTACTS,                                TRUE,   FALSE },
  [GUICHET_OPERATION_CONTACT_REQUESTS]         = { "GET",    "/me/task/contactChange",                   "state",                                 TRUE,   FALSE },
  [GUICHET_OPERATION_CONTACT_REQUEST]          = { "GET",    REQUEST,                                    "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_CONTACT_REQUEST_ACCEPT]   = { "POST",   REQUEST "/accept",                          "token",                                 TRUE,   TRUE },
  [GUICHET_OPERATION_CONTACT_REQUEST_REFUSE]   = { "POST",   REQUEST "/refuse",                          "token",                                 TRUE,   TRUE },
  [GUICHET_OPERATION_CONTACT_REQUEST_RESEND]   = { "POST",   REQUEST "/resendEmail",                     "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_PROCEDURE_REQUIRED]       = { "GET",    "/telephony/procedure/required",            "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_DIRECTORY]                = { "GET",    ENTRY,                                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_DIRECTORY_SAVE]           = { "PUT",    ENTRY,                                      DIRECTORY,                               TRUE,   TRUE },
  [GUICHET_OPERATION_DIRECTORY_COMPANY]        = { "POST",   ENTRY "/fetchEntrepriseInformations",       "entrepriseNumber",                      TRUE,   FALSE },
  [GUICHET_OPERATION_DIRECTORY_HEADINGS]       = { "GET",    ENTRY "/getDirectoryServiceCode",           "apeCode",                               TRUE,   FALSE },
  [GUICHET_OPERATION_DIRECTORY_WAY_TYPES]      = { "GET",    ENTRY "/getWayTypes",                       "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_DIRECTORY_CITIES]         = { "GET",    "/telephony/directories/cities",            "country,zipCode",                       FALSE,  FALSE },
  [GUICHET_OPERATION_DOMAIN]                   = { "GET",    DOMAIN,                                     "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAIN_CONTACTS]          = { "GET",    "/domain/contact",                          "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAIN_CONTACT_CREATE]    = { "POST",   "/domain/contact",                          HOLDER,                                  TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAIN_CONTACT]           = { "GET",    "/domain/contact/{contactId}",              "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAIN_CONTACT_SAVE]      = { "PUT",    "/domain/contact/{contactId}",              HOLDER,                                  TRUE,   FALSE },
  [GUICHET_OPERATION_RULE]                     = { "GET",    "/domain/configurationRule",                "action,domain",                         FALSE,  FALSE },
  [GUICHET_OPERATION_RULE_CHECK]               = { "POST",   "/domain/configurationRule/check",          "action,domain,extras,owner",            TRUE,   TRUE },
  [GUICHET_OPERATION_DOMAIN_TASKS]             = { "GET",    DOMAIN "/task",                             "function,status",                       TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAIN_TASK]              = { "GET",    DOMAIN "/task/{id}",                        "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TASKS]                    = { "GET",    TASKS,                                      "domain,function,status",                TRUE,   FALSE },
  [GUICHET_OPERATION_TASK]                     = { "GET",    TASK,                                       "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TASK_ACCELERATE]          = { "POST",   TASK "/accelerate",                         "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_TASK_CANCEL]              = { "POST",   TASK "/cancel",                             "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_TASK_RELAUNCH]            = { "POST",   TASK "/relaunch",                           "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_TASK_PROGRESS]            = { "GET",    TASK "/progressbar",                        "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TASK_ARGUMENTS]           = { "GET",    TASK "/argument",                           "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TASK_ARGUMENT]            = { "GET",    TASK "/argument/{key}",                     "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_TASK_ARGUMENT_SAVE]       = { "PUT",    TASK "/argument/{key}",                     "value",                                 TRUE,   TRUE },
  [GUICHET_OPERATION_DOMAINS_WITH_OFFERS]      = { "GET",    OFFERS,                                     "whoisOwner",                            TRUE,   FALSE },
  [GUICHET_OPERATION_DOMAIN_OFFERS]            = { "GET",    OFFERS "/{serviceName}",                    "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_CART_CREATE]              = { "POST",   "/order/cart",                              "description,expire,ovhSubsidiary",      TRUE,   FALSE },
  [GUICHET_OPERATION_CART_ASSIGN]              = { "POST",   CART "/assign",                             "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_CART_ADD]                 = { "POST",   OFFERS "/{serviceName}",                    NEW_ITEM,                                TRUE,   FALSE },
  [GUICHET_OPERATION_CART_DEMANDS]             = { "GET",    ITEM "/requiredConfiguration",              "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_CART_CONFIGURE]           = { "POST",   ITEM "/configuration",                      "label,value",                           TRUE,   FALSE },
  [GUICHET_OPERATION_CART_PREVIEW]             = { "GET",    CART "/checkout",                           "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_CART_CHECKOUT]            = { "POST",   CART "/checkout",                           CONSENT,                                 TRUE,   FALSE },
  [GUICHET_OPERATION_CART_DELETE]              = { "DELETE", CART,                                       "",                                      TRUE,   TRUE },
  [GUICHET_OPERATION_ORDERS]                   = { "GET",    "/me/order",                                "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_ORDER]                    = { "GET",    ORDER,                                      "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_ORDER_STATE]              = { "GET",    ORDER "/status",                            "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_ORDER_LINES]              = { "GET",    ORDER "/details",                           "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_ORDER_LINE]               = { "GET",    ORDER "/details/{orderDetailId}",           "",                                      TRUE,   FALSE },
  [GUICHET_OPERATION_ORDER_PAY]                = { "POST",   ORDER "/pay",                               "paymentMethod",                         TRUE,   TRUE },
  [GUICHET_OPERATION_ORDER_SETTLE]             = { "POST",   ORDER "/payWithRegisteredPaymentMean",      "paymentMean,paymentMeanId",             TRUE,   TRUE },
  [GUICHET_OPERATION_PAYMENT_METHODS]          = { "GET",    "/me/payment/method",                       "status",                                TRUE,   FALSE },
  [GUICHET_OPERATION_PAYMENT_METHOD]           = { "GET",    "/me/payment/method/{paymentMethodId}",     "",                                      TRUE,   FALSE },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (operations) == GUICHET_N_OPERATIONS);

/**
 * guichet_operation_get_info:
 * @operation: a row of the table
 *
 * Returns: (transfer none): the row, constant for the life of the program
 */
const GuichetOperationInfo *
guichet_operation_get_info (GuichetOperation operation)
{
  g_return_val_if_fail (operation < GUICHET_N_OPERATIONS, NULL);

  return &operations[operation];
}
