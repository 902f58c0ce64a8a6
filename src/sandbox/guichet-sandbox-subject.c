/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-subject.c: any service that has contacts, whatever it is.
 * Knows what differs between the kinds, so that the routes do not. Never decides who may change a
 * contact (guichet-sandbox-contact-change.c).
 */
#include "guichet-sandbox-subject.h"

#include "guichet-sandbox.h"

typedef struct
{
  const char *prefix; /* of the path of a route */
  const char *name;   /* what the path calls the service */
  GuichetSandboxSubjectKind kind;
} PathRow;

/* clang-format off */
/* The first that fits. The prefix of a list will do: its objects are read under it when it is
 * expanded. */
static const PathRow paths[] = {
  { "/telephony/lines", "serviceName", GUICHET_SANDBOX_SUBJECT_LINE },
  { "/telephony/aliases", "serviceName", GUICHET_SANDBOX_SUBJECT_ALIAS },
  { "/telephony/trunks", "serviceName", GUICHET_SANDBOX_SUBJECT_TRUNK },
  { "/telephony/", "billingAccount", GUICHET_SANDBOX_SUBJECT_GROUP },
  { "/domain/zone/", "zoneName", GUICHET_SANDBOX_SUBJECT_ZONE },
  { "/domain", "serviceName", GUICHET_SANDBOX_SUBJECT_DOMAIN },
};
/* clang-format on */

static gboolean
find_service (GuichetSandboxWorld *world,
              GuichetSandboxServiceKind kind,
              const char *name,
              GuichetSandboxSubject *subject)
{
  GuichetSandboxService *service = guichet_sandbox_world_find_service (world, name);

  if (service == NULL || service->kind != kind)
    return FALSE;
  subject->id = service->id;
  subject->name = service->name;
  subject->contacts = &service->contacts;
  subject->standing = &service->standing;
  subject->group = service->group;
  subject->service = service;
  return TRUE;
}

static gboolean
take_group (GuichetSandboxGroup *group, GuichetSandboxSubject *subject)
{
  if (group == NULL)
    return FALSE;
  subject->id = group->id;
  subject->name = group->name;
  subject->contacts = &group->contacts;
  subject->standing = &group->standing;
  subject->group = group;
  return TRUE;
}

static gboolean
take_domain (GuichetSandboxDomain *domain, GuichetSandboxSubject *subject)
{
  if (domain == NULL)
    return FALSE;
  subject->id = domain->id;
  subject->name = domain->name;
  subject->contacts = &domain->contacts;
  subject->standing = &domain->standing;
  return TRUE;
}

/**
 * guichet_sandbox_subject_find:
 * @world: a world
 * @kind: what kind of service
 * @name: its name
 * @subject: (out caller-allocates): where the service is put
 *
 * Returns: %FALSE if there is no such service, whoever's
 */
gboolean
guichet_sandbox_subject_find (GuichetSandboxWorld *world,
                              GuichetSandboxSubjectKind kind,
                              const char *name,
                              GuichetSandboxSubject *subject)
{
  *subject = (GuichetSandboxSubject){ .kind = kind };
  switch (kind)
    {
    case GUICHET_SANDBOX_SUBJECT_LINE:
      return find_service (world, GUICHET_SANDBOX_SERVICE_LINE, name, subject);
    case GUICHET_SANDBOX_SUBJECT_ALIAS:
      return find_service (world, GUICHET_SANDBOX_SERVICE_ALIAS, name, subject);
    case GUICHET_SANDBOX_SUBJECT_TRUNK:
      return find_service (world, GUICHET_SANDBOX_SERVICE_TRUNK, name, subject);
    case GUICHET_SANDBOX_SUBJECT_GROUP:
      return take_group (guichet_sandbox_world_find_group (world, name), subject);
    case GUICHET_SANDBOX_SUBJECT_DOMAIN:
      return take_domain (guichet_sandbox_world_find_domain (world, name), subject);
    case GUICHET_SANDBOX_SUBJECT_ZONE:
      return take_domain (guichet_sandbox_world_find_zone (world, name), subject);
    default:
      g_assert_not_reached ();
    }
}

/**
 * guichet_sandbox_subject_find_asked:
 * @request: a request whose path names a service
 * @subject: (out caller-allocates): where the service is put
 *
 * Returns: (transfer full) (nullable): a refusal if there is no such service, or the caller does
 * not see it
 */
GuichetSandboxReply *
guichet_sandbox_subject_find_asked (GuichetSandboxRequest *request, GuichetSandboxSubject *subject)
{
  const PathRow *row = paths;
  const char *name;

  while (!g_str_has_prefix (request->route->path, row->prefix))
    row++;
  name = guichet_sandbox_request_name (request, row->name);
  if (guichet_sandbox_subject_find (request->sandbox->world, row->kind, name, subject) &&
      guichet_sandbox_subject_is_seen_by (subject, request->account->nichandle))
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (%s = %s) does not exist", row->name, name);
}

/**
 * guichet_sandbox_subject_is_seen_by:
 * @self: a service
 * @nichandle: an account
 *
 * Returns: whether @nichandle is a contact of the service, or reaches it through its group
 */
gboolean
guichet_sandbox_subject_is_seen_by (const GuichetSandboxSubject *self, const char *nichandle)
{
  if (self->service != NULL)
    return guichet_sandbox_service_is_seen_by (self->service, self->group, nichandle);
  if (self->group != NULL)
    return guichet_sandbox_group_is_seen_by (self->group, nichandle);
  return guichet_sandbox_contacts_have (self->contacts, nichandle);
}

/**
 * guichet_sandbox_subject_is_telephony:
 * @self: a service
 *
 * Returns: whether it is a group or in a group
 */
gboolean
guichet_sandbox_subject_is_telephony (const GuichetSandboxSubject *self)
{
  return self->group != NULL;
}

/**
 * guichet_sandbox_subject_is_fixed:
 * @self: a service
 *
 * OVHcloud's panel offers no change for groups that are named ovhtel-… and for lines of an Internet
 * access; that the API refuses one is [inferred].
 *
 * Returns: whether nobody can change its contacts
 */
gboolean
guichet_sandbox_subject_is_fixed (const GuichetSandboxSubject *self)
{
  if (self->service != NULL)
    return self->service->xdsl;
  return self->group != NULL && g_str_has_prefix (self->name, "ovhtel-");
}

/**
 * guichet_sandbox_subject_get_standing:
 * @self: a service
 * @world: the world it is in
 *
 * Returns: its own standing, or unpaid if its billing contact owes something
 */
GuichetSandboxStanding
guichet_sandbox_subject_get_standing (const GuichetSandboxSubject *self, GuichetSandboxWorld *world)
{
  const GuichetSandboxAccount *billing = guichet_sandbox_world_find_customer (
      world, self->contacts->nichandles[GUICHET_SANDBOX_CONTACT_BILLING]);

  if (*self->standing == GUICHET_SANDBOX_STANDING_OK && billing != NULL && billing->unpaid)
    return GUICHET_SANDBOX_STANDING_UNPAID;
  return *self->standing;
}

/**
 * guichet_sandbox_subject_set_contact:
 * @self: a service
 * @contact: which of the three
 * @nichandle: the account that it is from now on
 *
 * A change of a group reaches every service in it.
 */
void
guichet_sandbox_subject_set_contact (GuichetSandboxSubject *self,
                                     GuichetSandboxContact contact,
                                     const char *nichandle)
{
  guichet_sandbox_contacts_set (self->contacts, contact, nichandle);
  for (guint i = 0; self->kind == GUICHET_SANDBOX_SUBJECT_GROUP && i < self->group->services->len;
       i++)
    {
      GuichetSandboxService *service = g_ptr_array_index (self->group->services, i);

      guichet_sandbox_contacts_set (&service->contacts, contact, nichandle);
    }
}
