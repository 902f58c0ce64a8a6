/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-lists.c: fills the lists of a form that OVHcloud knows: types of ways, headings
 * of an activity. A list that cannot be read keeps what the entry has.
 */
#include "config.h"

#include "guichet-directory-lists.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-directory-lookup.h"
#include "guichet-weak.h"

struct _GuichetDirectoryLists
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetDirectoryFieldRow *way_type; /* of the form, which outlives this */
  GuichetDirectoryFieldRow *heading;  /* of the form */
  GuichetDirectoryEntry *entry;       /* (nullable) */
  GCancellable *cancellable;          /* (nullable): of the entry */
  GPtrArray *way_types;               /* (nullable): the same for all entries of a country */
  const char *country;                /* (nullable): of those; static */
  char *ape;                          /* (nullable): whose headings were asked for */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryLists, guichet_directory_lists, G_TYPE_OBJECT)

static void
tell_failed (GuichetDirectoryFieldRow *row, const GError *error)
{
  /* Translators: followed by the reason */
  g_autofree char *text = g_strdup_printf (_("The choices could not be read. %s"), error->message);

  guichet_directory_field_row_tell (row, text, FALSE);
}

/* Types of ways */

static void
show_way_types (GuichetDirectoryLists *self)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  g_ptr_array_add (names, (char *) "");
  g_ptr_array_add (labels, (char *) C_ ("directory", "None"));
  for (guint i = 0; self->way_types != NULL && i < self->way_types->len; i++)
    {
      g_ptr_array_add (names, ((GuichetWayType *) self->way_types->pdata[i])->name);
      g_ptr_array_add (labels, ((GuichetWayType *) self->way_types->pdata[i])->name);
    }
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (labels, NULL);
  guichet_directory_field_row_set_choices (self->way_type, (const char *const *) names->pdata,
                                           (const char *const *) labels->pdata);
}

static void
way_types_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetDirectoryLists) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) way_types = guichet_directory_lookup_way_types_finish (
      GUICHET_SESSION (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (way_types == NULL)
    {
      tell_failed (self->way_type, error);
      return;
    }
  self->country = guichet_directory_form_get_country (self->entry);
  self->way_types = g_steal_pointer (&way_types);
  show_way_types (self);
}

static void
look_up_way_types (GuichetDirectoryLists *self)
{
  if (!guichet_directory_form_shows (self->entry, GUICHET_DIRECTORY_WAY_TYPE))
    return;
  if (g_strcmp0 (self->country, guichet_directory_form_get_country (self->entry)) != 0)
    g_clear_pointer (&self->way_types, g_ptr_array_unref);
  show_way_types (self);
  if (self->way_types == NULL)
    guichet_directory_lookup_way_types_async (self->session, self->entry, self->cancellable,
                                              way_types_cb, guichet_weak_new (self));
}

/* Headings */

static void
show_headings (GuichetDirectoryLists *self, GPtrArray *headings)
{
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  g_ptr_array_add (codes, (char *) "");
  g_ptr_array_add (labels, (char *) C_ ("directory", "None"));
  for (guint i = 0; headings != NULL && i < headings->len; i++)
    {
      g_ptr_array_add (codes, ((GuichetDirectoryHeading *) headings->pdata[i])->code);
      g_ptr_array_add (labels, ((GuichetDirectoryHeading *) headings->pdata[i])->name);
    }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  guichet_directory_field_row_set_choices (self->heading, (const char *const *) codes->pdata,
                                           (const char *const *) labels->pdata);
}

static void
headings_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetDirectoryLists) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) headings = guichet_directory_lookup_headings_finish (
      GUICHET_SESSION (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (headings == NULL)
    tell_failed (self->heading, error);
  else
    show_headings (self, headings);
}

/* They hang on the activity, and are seen when publication is asked for. */
static void
look_up_headings (GuichetDirectoryLists *self)
{
  const char *ape = guichet_directory_entry_get (self->entry, GUICHET_DIRECTORY_APE);

  if (!guichet_directory_form_shows (self->entry, GUICHET_DIRECTORY_SERVICE_CODE) || ape == NULL ||
      *ape == '\0' || g_strcmp0 (self->ape, ape) == 0 ||
      guichet_directory_form_check (self->entry, GUICHET_DIRECTORY_APE) != GUICHET_DIRECTORY_FINE)
    return;
  g_free (self->ape);
  self->ape = g_strdup (ape);
  show_headings (self, NULL);
  guichet_directory_lookup_headings_async (self->session, self->entry, ape, self->cancellable,
                                           headings_cb, guichet_weak_new (self));
}

/**
 * guichet_directory_lists_find_way_type:
 * @address: "rue de la Paix"
 *
 * Returns: (nullable) (transfer none): the type of way that it begins with, as OVHcloud has it
 */
const char *
guichet_directory_lists_find_way_type (GuichetDirectoryLists *self, const char *address)
{
  const gsize length = strcspn (address, " ");
  g_autofree char *word = g_strndup (address, length);
  g_autofree char *folded = g_utf8_casefold (word, -1);

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LISTS (self), NULL);

  for (guint i = 0; self->way_types != NULL && i < self->way_types->len; i++)
    {
      const GuichetWayType *way_type = self->way_types->pdata[i];
      g_autofree char *name = g_utf8_casefold (way_type->name, -1);

      if (g_str_equal (name, folded))
        return way_type->name;
    }
  return NULL;
}

/**
 * guichet_directory_lists_set_entry:
 * @entry: (nullable): for whom
 */
void
guichet_directory_lists_set_entry (GuichetDirectoryLists *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_LISTS (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ape, g_free);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (entry, "field-changed", G_CALLBACK (look_up_headings), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::known", G_CALLBACK (look_up_way_types), self,
                           G_CONNECT_SWAPPED);
  show_headings (self, NULL);
  look_up_way_types (self);
  look_up_headings (self);
}

static void
guichet_directory_lists_dispose (GObject *object)
{
  GuichetDirectoryLists *self = GUICHET_DIRECTORY_LISTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->way_types, g_ptr_array_unref);
  g_clear_pointer (&self->ape, g_free);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (guichet_directory_lists_parent_class)->dispose (object);
}

static void
guichet_directory_lists_class_init (GuichetDirectoryListsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_directory_lists_dispose;
}

static void
guichet_directory_lists_init (GuichetDirectoryLists *self)
{
}

/**
 * guichet_directory_lists_new:
 * @fields: whose lists are filled; they outlive it
 * @session: who asks
 *
 * Returns: (transfer full): nothing is asked for before there is an entry
 */
GuichetDirectoryLists *
guichet_directory_lists_new (GuichetDirectoryFormFields *fields, GuichetSession *session)
{
  GuichetDirectoryLists *self = g_object_new (GUICHET_TYPE_DIRECTORY_LISTS, NULL);

  self->session = g_object_ref (session);
  self->way_type = guichet_directory_form_fields_get_row (fields, GUICHET_DIRECTORY_WAY_TYPE);
  self->heading = guichet_directory_form_fields_get_row (fields, GUICHET_DIRECTORY_SERVICE_CODE);
  return self;
}
