/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-check.c: what OVHcloud says of a new holder for domain names of several extensions:
 * asked for one of each, one after the other, to the end, so that all that is wrong is told at
 * once. Writes nothing.
 */
#include "config.h"

#include "guichet-trade-check.h"

#include "guichet-holder-save.h"

typedef struct
{
  GStrv names;
  guint n_asked;
  GuichetRuleValues *values;
  GHashTable *faults;
} Check;

static void
check_free (gpointer data)
{
  Check *self = data;

  g_strfreev (self->names);
  g_object_unref (self->values);
  g_clear_pointer (&self->faults, g_hash_table_unref);
  g_free (self);
}

/* One field may be wrong for several extensions. */
static void
add_faults (Check *self, GHashTable *faults)
{
  const char *dot = strchr (self->names[self->n_asked], '.');
  const char *extension = dot != NULL ? dot : self->names[self->n_asked];
  GHashTableIter iter;
  gpointer path, words;

  g_hash_table_iter_init (&iter, faults);
  while (g_hash_table_iter_next (&iter, &path, &words))
    {
      const char *known = g_hash_table_lookup (self->faults, path);
      char *text = self->names[1] == NULL
                       ? g_strdup (words)
                       : g_strdup_printf ("%s%s%s: %s", known != NULL ? known : "",
                                          known != NULL ? "\n" : "", extension, (char *) words);

      g_hash_table_insert (self->faults, g_strdup (path), text);
    }
}

static void ask_next (GTask *task);

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Check *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) faults =
                 guichet_holder_check_finish (GUICHET_SESSION (source), result, &error);

  if (faults == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  add_faults (self, faults);
  self->n_asked++;
  ask_next (g_steal_pointer (&task));
}

/* @task: (transfer full) */
static void
ask_next (GTask *task)
{
  Check *self = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (self->names[self->n_asked] == NULL)
    {
      g_task_return_pointer (task, g_steal_pointer (&self->faults),
                             (GDestroyNotify) g_hash_table_unref);
      g_object_unref (task);
      return;
    }
  guichet_holder_check_async (g_task_get_source_object (task), self->names[self->n_asked],
                              GUICHET_RULE_TRADE, self->values, cancellable, checked_cb, task);
}

/**
 * guichet_trade_check_async:
 * @session: ready
 * @names: (array zero-terminated=1): one of each extension
 * @values: of the new holder; those that are there when it is called
 * @cancellable: (nullable): ends it
 */
void
guichet_trade_check_async (GuichetSession *session,
                           const char *const *names,
                           GuichetRuleValues *values,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Check *self = g_new0 (Check, 1);

  g_task_set_source_tag (task, guichet_trade_check_async);
  self->names = g_strdupv ((GStrv) names);
  self->values = g_object_ref (values);
  self->faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_task_set_task_data (task, self, check_free);
  ask_next (task);
}

/**
 * guichet_trade_check_finish:
 * @error: that of the client; %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type utf8 utf8): by path, what is wrong, in OVHcloud's words
 * with the extension; empty: it is fine; %NULL with an error: nobody can say
 */
GHashTable *
guichet_trade_check_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
