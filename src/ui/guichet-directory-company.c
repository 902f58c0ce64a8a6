/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-company.c: looks up the company whose number is typed into a form, and offers
 * what OVHcloud knows of it. Nothing is filled in unless people want it, and a look-up that fails
 * or takes long keeps nobody from going on.
 */
#include "config.h"

#include "guichet-directory-company.h"

#include <glib/gi18n-lib.h>

#include "guichet-company-number.h"
#include "guichet-directory-lookup.h"
#include "guichet-directory-offer.h"
#include "guichet-weak.h"

/* As OVHcloud's control panel waits */
#define PAUSE_MS 500

struct _GuichetDirectoryCompany
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetDirectoryFieldRow *row; /* of the form, which outlives this */
  GuichetDirectoryOffer *offer;  /* of the row */
  GuichetDirectoryEntry *entry;  /* (nullable) */
  GCancellable *cancellable;     /* (nullable): of a look-up that is under way */
  GuichetCompany *company;       /* (nullable): what is offered */
  guint pause_source;            /* 0: nobody is typing */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryCompany, guichet_directory_company, G_TYPE_OBJECT)

/* What was looked for is of no use any more. */
static void
stop (GuichetDirectoryCompany *self)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->company, guichet_company_free);
}

/* Each is offered where the form has it. */
static const char *
find_offered (GuichetDirectoryCompany *self, GuichetDirectoryField field)
{
  const char *value = field == GUICHET_DIRECTORY_APE ? self->company->ape : self->company->name;

  return value != NULL && *value != '\0' && guichet_directory_form_shows (self->entry, field)
             ? value
             : NULL;
}

static gboolean
is_news (GuichetDirectoryCompany *self, GuichetDirectoryField field)
{
  const char *value = find_offered (self, field);

  return value != NULL && g_strcmp0 (guichet_directory_entry_get (self->entry, field), value) != 0;
}

static void
append (GString *text, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, " · %s", value);
}

static void
show_company (GuichetDirectoryCompany *self)
{
  const gboolean has_news =
      is_news (self, GUICHET_DIRECTORY_APE) || is_news (self, GUICHET_DIRECTORY_SOCIAL_NOMINATION);
  g_autoptr(GString) known = g_string_new (self->company->name);
  g_autofree char *text = NULL;

  append (known, self->company->ape);
  append (known, self->company->address);
  /* Translators: a company: its name, its activity, its address */
  text = g_strdup_printf (_("OVHcloud knows: %s"), known->str);
  guichet_directory_offer_show (self->offer, text, has_news ? _("Use This") : NULL, FALSE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetDirectoryCompany) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCompany) company =
                 guichet_directory_lookup_company_finish (GUICHET_SESSION (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (company == NULL)
    guichet_directory_offer_show (self->offer, error->message, _("Try Again"), FALSE);
  else if (company->is_valid)
    {
      self->company = g_steal_pointer (&company);
      show_company (self);
    }
  else
    {
      guichet_directory_offer_hide (self->offer);
      guichet_directory_field_row_tell (self->row, _("OVHcloud knows no company with this number"),
                                                      TRUE);
    }
}

static void
look_up (GuichetDirectoryCompany *self)
{
  const char *number = guichet_directory_entry_get (self->entry, GUICHET_DIRECTORY_SIRET);

  stop (self);
  if (!guichet_directory_form_shows (self->entry, GUICHET_DIRECTORY_SIRET) ||
      guichet_company_number_get_kind (number) == GUICHET_COMPANY_NUMBER_NONE)
    {
      guichet_directory_offer_hide (self->offer);
      return;
    }
  self->cancellable = g_cancellable_new ();
  guichet_directory_offer_show (self->offer, _("Looking the company up…"), _("Cancel"), TRUE);
  guichet_directory_lookup_company_async (self->session, self->entry, number, self->cancellable,
                                          found_cb, guichet_weak_new (self));
}

static void
pause_cb (gpointer user_data)
{
  GuichetDirectoryCompany *self = user_data;

  self->pause_source = 0;
  look_up (self);
}

static void
typed_cb (GuichetDirectoryCompany *self)
{
  stop (self);
  guichet_directory_offer_hide (self->offer);
  self->pause_source = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
use (GuichetDirectoryCompany *self)
{
  static const GuichetDirectoryField fields[] = { GUICHET_DIRECTORY_APE,
                                                  GUICHET_DIRECTORY_SOCIAL_NOMINATION };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (is_news (self, fields[i]))
      guichet_directory_entry_set (self->entry, fields[i], find_offered (self, fields[i]));
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
  show_company (self);
}

/* One button: it cancels what is under way, uses what was found, else tries again. */
static void
accepted_cb (GuichetDirectoryCompany *self)
{
  if (self->cancellable != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->row));
      stop (self);
      guichet_directory_offer_hide (self->offer);
    }
  else if (self->company != NULL)
    use (self);
  else
    look_up (self);
}

/**
 * guichet_directory_company_set_entry:
 * @entry: (nullable): whose company it is
 */
void
guichet_directory_company_set_entry (GuichetDirectoryCompany *self, GuichetDirectoryEntry *entry)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_COMPANY (self));

  stop (self);
  guichet_directory_offer_hide (self->offer);
  g_set_object (&self->entry, entry);
}

static void
guichet_directory_company_dispose (GObject *object)
{
  GuichetDirectoryCompany *self = GUICHET_DIRECTORY_COMPANY (object);

  stop (self);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (guichet_directory_company_parent_class)->dispose (object);
}

static void
guichet_directory_company_class_init (GuichetDirectoryCompanyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_directory_company_dispose;
}

static void
guichet_directory_company_init (GuichetDirectoryCompany *self)
{
}

/**
 * guichet_directory_company_new:
 * @fields: where the number is typed; they outlive it
 * @session: who asks
 *
 * Returns: (transfer full): a look-up that has not begun
 */
GuichetDirectoryCompany *
guichet_directory_company_new (GuichetDirectoryFormFields *fields, GuichetSession *session)
{
  GuichetDirectoryCompany *self = g_object_new (GUICHET_TYPE_DIRECTORY_COMPANY, NULL);

  self->session = g_object_ref (session);
  self->row = guichet_directory_form_fields_get_row (fields, GUICHET_DIRECTORY_SIRET);
  self->offer = guichet_directory_offer_new ();
  guichet_directory_field_row_set_extra (self->row, GTK_WIDGET (self->offer));
  g_signal_connect_object (self->row, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->offer, "accepted", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
