/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-holders.c: who holds domain names: /domain/contact, and the same under the
 * same numbers at /me/contact, where a list is one of numbers and a contact has less fields.
 */
#include "guichet-sandbox-eligibility.h"
#include "guichet-sandbox-holder-models.h"
#include "guichet-sandbox-list.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-routes-holders.h"
#include "guichet-sandbox.h"

typedef JsonNode *(*Model) (const GuichetSandboxHolder *holder);

static gboolean
is_administered (const GuichetSandboxDomain *domain, const char *nichandle)
{
  return g_str_equal (domain->contacts.nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR],
                      nichandle);
}

/* An account sees what it has made, and who holds the domains that it administers [inferred]. */
static GPtrArray *
list_seen (GuichetSandboxRequest *request)
{
  GuichetSandboxWorld *world = request->sandbox->world;
  const char *nichandle = request->account->nichandle;
  g_autoptr(GHashTable) administered = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *seen = g_ptr_array_new ();

  for (guint i = 0; i < world->domains->len; i++)
    {
      GuichetSandboxDomain *domain = g_ptr_array_index (world->domains, i);

      if (is_administered (domain, nichandle))
        g_hash_table_add (administered, &domain->owner_id);
    }
  for (guint i = 0; i < world->holders->all->len; i++)
    {
      GuichetSandboxHolder *holder = g_ptr_array_index (world->holders->all, i);

      if (g_str_equal (holder->nichandle, nichandle) ||
          g_hash_table_contains (administered, &holder->id))
        g_ptr_array_add (seen, holder);
    }
  return seen;
}

/**
 * guichet_sandbox_find_contact:
 * @request: a request with a contactId
 * @holder: (out): the contact
 *
 * Returns: (transfer full) (nullable): a refusal if the account does not see it
 */
GuichetSandboxReply *
guichet_sandbox_find_contact (GuichetSandboxRequest *request, GuichetSandboxHolder **holder)
{
  GuichetSandboxWorld *world = request->sandbox->world;
  gint64 id = guichet_sandbox_request_id (request, "contactId");
  gboolean is_seen;

  *holder = guichet_sandbox_holders_find (world->holders, id);
  is_seen = *holder != NULL && g_str_equal ((*holder)->nichandle, request->account->nichandle);
  for (guint i = 0; i < world->domains->len && *holder != NULL && !is_seen; i++)
    {
      const GuichetSandboxDomain *domain = g_ptr_array_index (world->domains, i);

      is_seen = domain->owner_id == id && is_administered (domain, request->account->nichandle);
    }
  if (is_seen)
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (contactId = %s) does not exist",
                                 guichet_sandbox_request_name (request, "contactId"));
}

static JsonNode *
list_ids (GPtrArray *holders)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, json_array_new ());
  for (guint i = 0; i < holders->len; i++)
    json_array_add_int_element (json_node_get_array (node),
                                ((GuichetSandboxHolder *) g_ptr_array_index (holders, i))->id);
  return node;
}

static GuichetSandboxReply *
get_me_contacts (GuichetSandboxRequest *request)
{
  g_autoptr(GPtrArray) holders = list_seen (request);

  return guichet_sandbox_reply_new_node (list_ids (holders));
}

/* Objects, with and without pages of them. */
static GuichetSandboxReply *
get_domain_contacts (GuichetSandboxRequest *request)
{
  g_autoptr(GPtrArray) holders = NULL;
  JsonNode *node;

  if (guichet_sandbox_list_is_expanded (request))
    return get_me_contacts (request);
  holders = list_seen (request);
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, json_array_new ());
  for (guint i = 0; i < holders->len; i++)
    json_array_add_element (json_node_get_array (node),
                            guichet_sandbox_model_domain_contact (g_ptr_array_index (holders, i)));
  return guichet_sandbox_reply_new_node (node);
}

static GuichetSandboxReply *
get_contact (GuichetSandboxRequest *request, Model model)
{
  GuichetSandboxHolder *holder;
  GuichetSandboxReply *reply = guichet_sandbox_find_contact (request, &holder);

  return reply != NULL ? reply : guichet_sandbox_reply_new_node (model (holder));
}

static GuichetSandboxReply *
get_domain_contact (GuichetSandboxRequest *request)
{
  return get_contact (request, guichet_sandbox_model_domain_contact);
}

static GuichetSandboxReply *
get_me_contact (GuichetSandboxRequest *request)
{
  return get_contact (request, guichet_sandbox_model_me_contact);
}

static void
replace_values (GuichetSandboxHolder *holder, JsonObject *values)
{
  JsonObject *old = holder->values;

  holder->values = values;
  json_object_unref (old);
}

static GuichetSandboxReply *
post_contact (GuichetSandboxRequest *request, Model model)
{
  GuichetSandboxHolder *holder;

  if (request->object == NULL || json_object_get_size (request->object) == 0)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "Missing body");
  holder =
      guichet_sandbox_holders_add (request->sandbox->world->holders, request->account->nichandle);
  replace_values (holder, guichet_sandbox_holder_merge (holder, request->object));
  return guichet_sandbox_reply_new_node (model (holder));
}

static GuichetSandboxReply *
post_domain_contact (GuichetSandboxRequest *request)
{
  return post_contact (request, guichet_sandbox_model_domain_contact);
}

static GuichetSandboxReply *
post_me_contact (GuichetSandboxRequest *request)
{
  return post_contact (request, guichet_sandbox_model_me_contact);
}

/**
 * guichet_sandbox_list_held:
 * @sandbox: a sandbox
 * @holder: a holder
 *
 * Returns: (transfer container) (element-type GuichetSandboxDomain): one domain of @holder's for
 * each extension: its rule is that of all of them
 */
GPtrArray *
guichet_sandbox_list_held (GuichetSandbox *sandbox, const GuichetSandboxHolder *holder)
{
  g_autoptr(GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *examples = g_ptr_array_new ();

  for (guint i = 0; i < sandbox->world->domains->len; i++)
    {
      GuichetSandboxDomain *domain = g_ptr_array_index (sandbox->world->domains, i);

      if (domain->owner_id == holder->id &&
          g_hash_table_add (known,
                            (gpointer) guichet_sandbox_rules_find (sandbox->rules, domain->name)))
        g_ptr_array_add (examples, domain);
    }
  return examples;
}

/* A holder of domains must go on respecting the rules of each. */
static GuichetSandboxReply *
check_change (GuichetSandbox *sandbox, const GuichetSandboxHolder *holder, JsonObject *merged)
{
  g_autoptr(GPtrArray) domains = guichet_sandbox_list_held (sandbox, holder);
  GuichetSandboxReply *reply = NULL;

  for (guint i = 0; i < domains->len && reply == NULL; i++)
    {
      const GuichetSandboxDomain *domain = g_ptr_array_index (domains, i);
      g_autoptr(JsonObject) data = json_object_new ();
      g_autoptr(JsonObject) complete = NULL;

      json_object_set_object_member (data, "owner", json_object_ref (merged));
      complete = guichet_sandbox_eligibility_complete (sandbox->world, domain, data);
      reply = guichet_sandbox_eligibility_check (sandbox, domain->name, "update", complete,
                                                 holder->values);
    }
  return reply;
}

/* Each registry is told of what has changed, by an operation on each domain. */
static void
tell_registries (GuichetSandbox *sandbox, const GuichetSandboxHolder *holder, JsonObject *merged)
{
  g_autoptr(JsonNode) old = json_node_init_object (json_node_alloc (), holder->values);
  g_autoptr(JsonNode) new = json_node_init_object (json_node_alloc (), merged);

  for (guint i = 0; i < sandbox->world->domains->len && !json_node_equal (old, new); i++)
    {
      const GuichetSandboxDomain *domain = g_ptr_array_index (sandbox->world->domains, i);

      if (domain->owner_id == holder->id)
        guichet_sandbox_domain_tasks_add (sandbox->domain_tasks, "DomainContactUpdate",
                                          domain->name);
    }
}

static GuichetSandboxReply *
put_contact (GuichetSandboxRequest *request, Model model)
{
  GuichetSandboxHolder *holder;
  GuichetSandboxReply *reply = guichet_sandbox_find_contact (request, &holder);
  g_autoptr(JsonObject) merged = NULL;

  if (reply == NULL && request->object == NULL)
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "Missing body");
  if (reply != NULL)
    return reply;
  merged = guichet_sandbox_holder_merge (holder, request->object);
  reply = check_change (request->sandbox, holder, merged);
  if (reply != NULL)
    return reply;
  tell_registries (request->sandbox, holder, merged);
  replace_values (holder, g_steal_pointer (&merged));
  return guichet_sandbox_reply_new_node (model (holder));
}

static GuichetSandboxReply *
put_domain_contact (GuichetSandboxRequest *request)
{
  return put_contact (request, guichet_sandbox_model_domain_contact);
}

static GuichetSandboxReply *
put_me_contact (GuichetSandboxRequest *request)
{
  return put_contact (request, guichet_sandbox_model_me_contact);
}

#define DOMAIN_CONTACT "/domain/contact"
#define ME_CONTACT     "/me/contact"
#define ONE            "/{contactId}"

/* clang-format off */
const GuichetSandboxRoute guichet_sandbox_routes_holders[] = {
  { "GET", DOMAIN_CONTACT, get_domain_contacts, .item = get_domain_contact, .item_name = "contactId", .action = "account:apiovh:domain/contact/get" },
  { "POST", DOMAIN_CONTACT, post_domain_contact, guichet_sandbox_domain_contact, .action = "account:apiovh:domain/contact/create" },
  { "GET", DOMAIN_CONTACT ONE, get_domain_contact, .action = "account:apiovh:domain/contact/get" },
  { "PUT", DOMAIN_CONTACT ONE, put_domain_contact, guichet_sandbox_domain_contact, .action = "account:apiovh:domain/contact/edit" },
  { "GET", ME_CONTACT, get_me_contacts, .item = get_me_contact, .item_name = "contactId", .action = "account:apiovh:me/contact/get" },
  { "POST", ME_CONTACT, post_me_contact, guichet_sandbox_me_contact, .action = "account:apiovh:me/contact/create" },
  { "GET", ME_CONTACT ONE, get_me_contact, .action = "account:apiovh:me/contact/get" },
  { "PUT", ME_CONTACT ONE, put_me_contact, guichet_sandbox_me_contact_change, .action = "account:apiovh:me/contact/edit" },
  { "GET", ME_CONTACT ONE "/fields", guichet_sandbox_get_contact_fields, .action = "account:apiovh:me/contact/fields/get" },
  { NULL }
};
/* clang-format on */
