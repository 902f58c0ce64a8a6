/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-holder.c: who holds domain names.
 * Never decides what may be written; the routes and the rules do.
 */
#include "guichet-sandbox-holder.h"

/* Numbers of the holders begin here: the first is the first account's, and so on. */
#define FIRST_ID 7000001

static GuichetSandboxHolder *
holder_new (gint64 id, const char *nichandle)
{
  GuichetSandboxHolder *self = g_new0 (GuichetSandboxHolder, 1);

  self->id = id;
  self->nichandle = g_strdup (nichandle);
  self->values = json_object_new ();
  return self;
}

static void
holder_free (GuichetSandboxHolder *self)
{
  g_free (self->nichandle);
  json_object_unref (self->values);
  g_free (self);
}

/* The object that a dotted name ends in, and the end of the name; makes the object if it shall. */
static JsonObject *
find_object (JsonObject *object, const char **name, gboolean make)
{
  const char *dot = strchr (*name, '.');
  g_autofree char *outer = dot != NULL ? g_strndup (*name, dot - *name) : NULL;

  if (outer == NULL)
    return object;
  *name = dot + 1;
  if (make && !json_object_has_member (object, outer))
    json_object_set_object_member (object, outer, json_object_new ());
  return json_object_has_member (object, outer) ? json_object_get_object_member (object, outer)
                                                : NULL;
}

/**
 * guichet_sandbox_holder_get:
 * @self: a holder
 * @name: a field of text, such as “address.city”
 *
 * Returns: (nullable): its value
 */
const char *
guichet_sandbox_holder_get (const GuichetSandboxHolder *self, const char *name)
{
  JsonObject *object = find_object (self->values, &name, FALSE);

  return object != NULL ? json_object_get_string_member_with_default (object, name, NULL) : NULL;
}

/**
 * guichet_sandbox_holder_set:
 * @self: a holder
 * @name: a field of text, such as “address.city”
 * @value: its value from now on
 */
void
guichet_sandbox_holder_set (GuichetSandboxHolder *self, const char *name, const char *value)
{
  JsonObject *object = find_object (self->values, &name, TRUE);

  json_object_set_string_member (object, name, value);
}

/**
 * guichet_sandbox_holder_get_name:
 * @self: a holder
 *
 * Returns: (transfer full): what an e-mail calls it
 */
char *
guichet_sandbox_holder_get_name (const GuichetSandboxHolder *self)
{
  const char *organisation = guichet_sandbox_holder_get (self, "organisationName");
  const char *first = guichet_sandbox_holder_get (self, "firstName");
  const char *last = guichet_sandbox_holder_get (self, "lastName");

  return organisation != NULL
             ? g_strdup (organisation)
             : g_strdup_printf ("%s %s", first != NULL ? first : "", last != NULL ? last : "");
}

static void
merge_cb (JsonObject *changes, const char *name, JsonNode *node, gpointer user_data)
{
  JsonObject *merged = user_data;

  if (g_str_equal (name, "id"))
    return;
  if (JSON_NODE_HOLDS_NULL (node))
    json_object_remove_member (merged, name);
  else if (!JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_member (merged, name, json_node_copy (node));
  else
    {
      if (!json_object_has_member (merged, name))
        json_object_set_object_member (merged, name, json_object_new ());
      json_object_foreach_member (json_node_get_object (node), merge_cb,
                                  json_object_get_object_member (merged, name));
    }
}

/**
 * guichet_sandbox_holder_merge:
 * @self: a holder
 * @changes: some fields; null clears one. That a field that is not sent stays is [inferred].
 *
 * Returns: (transfer full): what it would be with them; @self stays as it is
 */
JsonObject *
guichet_sandbox_holder_merge (const GuichetSandboxHolder *self, JsonObject *changes)
{
  JsonObject *merged = json_object_new ();

  json_object_foreach_member (self->values, merge_cb, merged);
  json_object_foreach_member (changes, merge_cb, merged);
  return merged;
}

/* All of them */

/**
 * guichet_sandbox_holders_new:
 *
 * Returns: (transfer full): no holders
 */
GuichetSandboxHolders *
guichet_sandbox_holders_new (void)
{
  GuichetSandboxHolders *self = g_new0 (GuichetSandboxHolders, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) holder_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->last_id = FIRST_ID - 1;
  return self;
}

/**
 * guichet_sandbox_holders_free:
 * @self: (transfer full): the holders
 */
void
guichet_sandbox_holders_free (GuichetSandboxHolders *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/**
 * guichet_sandbox_holders_add:
 * @self: the holders
 * @nichandle: the account that makes one
 *
 * Returns: (transfer none): the new holder, of which nothing is known yet
 */
GuichetSandboxHolder *
guichet_sandbox_holders_add (GuichetSandboxHolders *self, const char *nichandle)
{
  GuichetSandboxHolder *holder = holder_new (++self->last_id, nichandle);

  g_ptr_array_add (self->all, holder);
  g_hash_table_insert (self->by_id, &holder->id, holder);
  return holder;
}

/**
 * guichet_sandbox_holders_find:
 * @self: the holders
 * @id: a number
 *
 * Returns: (nullable): the holder of that number
 */
GuichetSandboxHolder *
guichet_sandbox_holders_find (GuichetSandboxHolders *self, gint64 id)
{
  return g_hash_table_lookup (self->by_id, &id);
}
