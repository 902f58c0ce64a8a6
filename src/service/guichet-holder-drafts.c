/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-drafts.c: what was typed into the form of a holder and is neither sent nor
 * discarded: kept in the store, a moment after it was typed, and taken up again when the same form
 * is opened. Sends nothing. Each profile has its own.
 */
#include "config.h"

#include "guichet-holder-drafts.h"

#include "guichet-holder-draft-table.h"
#include "guichet-instance.h"

/* What is typed within a moment is written together. */
#define PATIENCE_MS 500

/* One form that is typed into */
typedef struct
{
  GuichetHolderDrafts *drafts; /* (unowned) */
  char *profile;
  char *form;
  GuichetRuleValues *values; /* (unowned) */
  gulong handler;
  gint64 time; /* when what was kept was typed; 0: nothing was */
} Watch;

struct _GuichetHolderDrafts
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetStore *store; /* (nullable) */
  GPtrArray *watches;  /* of Watch */
  GHashTable *typed;   /* of Watch → its values, held: to be written */
  guint source;        /* 0: nothing is to be written */
};

G_DEFINE_FINAL_TYPE (GuichetHolderDrafts, guichet_holder_drafts, G_TYPE_OBJECT)

/* Writing */

/**
 * guichet_holder_drafts_flush:
 *
 * Writes what was typed just now.
 */
void
guichet_holder_drafts_flush (GuichetHolderDrafts *self)
{
  g_autoptr(GHashTable) typed = NULL;
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (GUICHET_IS_HOLDER_DRAFTS (self));

  g_clear_handle_id (&self->source, g_source_remove);
  typed = g_steal_pointer (&self->typed);
  self->typed = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  g_hash_table_iter_init (&iter, typed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const Watch *watch = key;
      g_autoptr(GError) error = NULL;

      if (!guichet_holder_draft_table_write (self->store, watch->profile, watch->form,
                                             watch->values, &error))
        g_message ("%s", error->message);
    }
}

static void
due_cb (gpointer user_data)
{
  GuichetHolderDrafts *self = user_data;

  self->source = 0;
  guichet_holder_drafts_flush (self);
}

static void
typed_cb (GuichetRuleValues *values, const char *path, Watch *watch)
{
  GuichetHolderDrafts *self = watch->drafts;

  g_hash_table_replace (self->typed, watch, g_object_ref (values));
  if (self->source == 0)
    self->source = g_timeout_add_once (PATIENCE_MS, due_cb, self);
}

/* Watching */

/* The form is gone: what was typed into it is written already, or held until it is. */
static void
values_gone_cb (gpointer data, GObject *values)
{
  Watch *watch = data;

  watch->values = NULL;
  g_ptr_array_remove_fast (watch->drafts->watches, watch);
}

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  if (watch->values != NULL)
    {
      g_signal_handler_disconnect (watch->values, watch->handler);
      g_object_weak_unref (G_OBJECT (watch->values), values_gone_cb, watch);
    }
  g_free (watch->profile);
  g_free (watch->form);
  g_free (watch);
}

static char *
dup_profile (GuichetHolderDrafts *self)
{
  GuichetProfile *profile = guichet_session_get_profile (self->session);

  return g_strdup (profile != NULL ? guichet_profile_get_id (profile) : GUICHET_PROFILE_FOUND_ID);
}

static Watch *
find_watch (GuichetHolderDrafts *self, const char *form)
{
  for (guint i = 0; i < self->watches->len; i++)
    if (g_str_equal (((Watch *) self->watches->pdata[i])->form, form))
      return self->watches->pdata[i];
  return NULL;
}

/**
 * guichet_holder_drafts_watch:
 * @form: which one: "correct/42", "new", "trade/example.org"
 * @values: what is typed into; the saved ones known already
 *
 * What is kept of @form is typed into @values, and what is typed from now on is kept. Who opens the
 * same form again goes on with it in the new one.
 *
 * Returns: whether something was kept
 */
gboolean
guichet_holder_drafts_watch (GuichetHolderDrafts *self, const char *form, GuichetRuleValues *values)
{
  Watch *watch;

  g_return_val_if_fail (GUICHET_IS_HOLDER_DRAFTS (self), FALSE);
  g_return_val_if_fail (form != NULL, FALSE);
  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (values), FALSE);

  if (self->store == NULL)
    return FALSE;
  guichet_holder_drafts_flush (self);
  watch = find_watch (self, form);
  if (watch != NULL)
    g_ptr_array_remove_fast (self->watches, watch);
  watch = g_new0 (Watch, 1);
  watch->drafts = self;
  watch->profile = dup_profile (self);
  watch->form = g_strdup (form);
  watch->values = values;
  watch->time = guichet_holder_draft_table_read (self->store, watch->profile, form, values);
  watch->handler = g_signal_connect (values, "changed", G_CALLBACK (typed_cb), watch);
  g_object_weak_ref (G_OBJECT (values), values_gone_cb, watch);
  g_ptr_array_add (self->watches, watch);
  /* What OVHcloud has by now needs no draft. */
  if (watch->time != 0)
    typed_cb (values, NULL, watch);
  return watch->time != 0 && guichet_rule_values_get_n_changes (values) > 0;
}

/**
 * guichet_holder_drafts_get_time:
 * @form: one that is watched
 *
 * Returns: when what was kept of it was typed, in seconds since 1970; 0: nothing was
 */
gint64
guichet_holder_drafts_get_time (GuichetHolderDrafts *self, const char *form)
{
  const Watch *watch;

  g_return_val_if_fail (GUICHET_IS_HOLDER_DRAFTS (self), 0);
  g_return_val_if_fail (form != NULL, 0);

  watch = find_watch (self, form);
  return watch != NULL ? watch->time / G_USEC_PER_SEC : 0;
}

/**
 * guichet_holder_drafts_forget:
 * @form: which was sent, or discarded
 *
 * Nothing is kept of it. What is typed from now on is, as long as the form is there.
 */
void
guichet_holder_drafts_forget (GuichetHolderDrafts *self, const char *form)
{
  g_autofree char *profile = NULL;
  g_autoptr(GError) error = NULL;
  Watch *watch;

  g_return_if_fail (GUICHET_IS_HOLDER_DRAFTS (self));
  g_return_if_fail (form != NULL);

  if (self->store == NULL)
    return;
  watch = find_watch (self, form);
  profile = watch != NULL ? g_strdup (watch->profile) : dup_profile (self);
  if (watch != NULL)
    {
      watch->time = 0;
      g_hash_table_remove (self->typed, watch);
    }
  if (!guichet_holder_draft_table_forget (self->store, profile, form, &error))
    g_message ("%s", error->message);
}

static void
guichet_holder_drafts_dispose (GObject *object)
{
  GuichetHolderDrafts *self = GUICHET_HOLDER_DRAFTS (object);

  if (self->store != NULL)
    guichet_holder_drafts_flush (self);
  g_ptr_array_set_size (self->watches, 0);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (guichet_holder_drafts_parent_class)->dispose (object);
}

static void
guichet_holder_drafts_finalize (GObject *object)
{
  GuichetHolderDrafts *self = GUICHET_HOLDER_DRAFTS (object);

  g_hash_table_unref (self->typed);
  g_ptr_array_unref (self->watches);
  G_OBJECT_CLASS (guichet_holder_drafts_parent_class)->finalize (object);
}

static void
guichet_holder_drafts_class_init (GuichetHolderDraftsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_holder_drafts_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_holder_drafts_finalize;
}

static void
guichet_holder_drafts_init (GuichetHolderDrafts *self)
{
  self->watches = g_ptr_array_new_with_free_func (watch_free);
  self->typed = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * guichet_holder_drafts_new_in_folder:
 * @session: whose profile
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the drafts of the store there
 */
GuichetHolderDrafts *
guichet_holder_drafts_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetHolderDrafts *self = g_object_new (GUICHET_TYPE_HOLDER_DRAFTS, NULL);

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);

  self->session = g_object_ref (session);
  self->store = guichet_store_open (folder, NULL);
  return self;
}

/**
 * guichet_holder_drafts_new:
 * @session: whose profile
 *
 * Returns: (transfer full): the drafts of this instance
 */
GuichetHolderDrafts *
guichet_holder_drafts_new (GuichetSession *session)
{
  return guichet_holder_drafts_new_in_folder (session, guichet_instance_get_data_dir ());
}
