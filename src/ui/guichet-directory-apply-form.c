/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-form.c: which fields shall be the same in the entries of several numbers,
 * and what. Sends nothing. What is typed lives in an entry that stands for all of them.
 */
#include "config.h"

#include "guichet-directory-apply-form.h"

#include "guichet-directory-apply-text.h"
#include "guichet-directory-field-row.h"
#include "guichet-directory-field-text.h"
#include "guichet-directory-lookup.h"
#include "guichet-directory-sample.h"
#include "guichet-only-child.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

#define TICK_KEY "guichet-tick"

struct _GuichetDirectoryApplyForm
{
  AdwBin parent_instance;

  GtkLabel *subject;
  GtkDropDown *country;
  GtkLabel *others;
  GtkBox *fields;
  GtkLabel *summary;
  GtkWidget *plan_button;

  GPtrArray *rows;    /* of GuichetDirectoryFieldRow, borrowed; each has its tick */
  GPtrArray *entries; /* (nullable): before they are known */
  GStrv countries;
  GuichetDirectoryEntry *sample;
  gboolean may_send;
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryApplyForm, guichet_directory_apply_form, ADW_TYPE_BIN)

static guint plan_signal;

static GtkCheckButton *
get_tick (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), TICK_KEY);
}

/* What cannot be seen is not sent. */
static gboolean
is_chosen (gpointer row)
{
  return gtk_widget_get_visible (row) && gtk_check_button_get_active (get_tick (row));
}

static guint
count_chosen (GuichetDirectoryApplyForm *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += is_chosen (self->rows->pdata[i]) ? 1 : 0;
  return n;
}

static void
refresh (GuichetDirectoryApplyForm *self)
{
  const guint n_chosen = count_chosen (self);
  const guint n_entries = self->entries != NULL
                              ? guichet_directory_sample_count (
                                    self->entries, guichet_directory_apply_form_get_country (self))
                              : 0;
  g_autofree char *summary = guichet_directory_apply_text_summary (n_chosen, n_entries);

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_sensitive (self->plan_button, self->may_send && n_chosen > 0);
}

/* What people type they want. */
static void
typed_cb (GtkCheckButton *tick)
{
  gtk_check_button_set_active (tick, TRUE);
}

static void
plan_cb (GuichetDirectoryApplyForm *self)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (is_chosen (self->rows->pdata[i]) &&
        guichet_directory_field_row_check (self->rows->pdata[i]) && first == NULL)
      first = self->rows->pdata[i];
  if (first != NULL)
    gtk_widget_grab_focus (first);
  else
    g_signal_emit (self, plan_signal, 0);
}

/* What there is to choose from */

static GuichetDirectoryFieldRow *
find_row (GuichetDirectoryApplyForm *self, GuichetDirectoryField field)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (guichet_directory_field_row_get_field (self->rows->pdata[i]) == field)
      return self->rows->pdata[i];
  return NULL;
}

/* Without them the street has no type to choose, which is no mistake. */
static void
way_types_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetDirectoryApplyForm) self = guichet_weak_take (user_data);
  g_autoptr(GPtrArray) types =
                 guichet_directory_lookup_way_types_finish (GUICHET_SESSION (source), result, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  if (self == NULL || self->rows == NULL || types == NULL)
    return;
  g_ptr_array_add (names, (gpointer) "");
  for (guint i = 0; i < types->len; i++)
    g_ptr_array_add (names, ((GuichetWayType *) types->pdata[i])->name);
  g_ptr_array_add (names, NULL);
  guichet_directory_field_row_set_choices (find_row (self, GUICHET_DIRECTORY_WAY_TYPE),
                                           (const char *const *) names->pdata, NULL);
}

/* The country */

static void
show_sample (GuichetDirectoryApplyForm *self)
{
  const char *country = guichet_directory_apply_form_get_country (self);
  const guint n_known = guichet_directory_sample_count (self->entries, country);
  g_autofree char *others = guichet_directory_apply_text_others (
      self->countries[1] != NULL ? self->entries->len - n_known : 0);

  g_clear_object (&self->sample);
  self->sample = guichet_directory_sample_new (self->entries, country);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const GuichetDirectoryField field =
          guichet_directory_field_row_get_field (self->rows->pdata[i]);
      /* Translators: %s is a field, "Postcode" */
      g_autofree char *name =
          g_strdup_printf (_("Change “%s”"), guichet_directory_field_text_title (field, country));

      guichet_directory_field_row_set_entry (self->rows->pdata[i], self->sample);
      if (guichet_directory_sample_differs (self->entries, country, field))
        guichet_directory_field_row_tell (self->rows->pdata[i],
                                          _("Not the same in all of them now"), FALSE);
      gtk_widget_set_tooltip_text (GTK_WIDGET (get_tick (self->rows->pdata[i])), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (get_tick (self->rows->pdata[i])),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  gtk_label_set_label (self->others, others);
  gtk_widget_set_visible (GTK_WIDGET (self->others), *others != '\0');
  refresh (self);
}

static void
country_chosen_cb (GuichetDirectoryApplyForm *self)
{
  if (self->entries != NULL &&
      gtk_drop_down_get_selected (self->country) != GTK_INVALID_LIST_POSITION)
    show_sample (self);
}

/**
 * guichet_directory_apply_form_set_entries:
 * @session: asked for what there is to choose from
 * @entries: (element-type GuichetDirectoryEntry): that were chosen, at least one of them known
 *
 * Offers the fields of their countries, one country at a time.
 */
void
guichet_directory_apply_form_set_entries (GuichetDirectoryApplyForm *self,
                                          GuichetSession *session,
                                          GPtrArray *entries)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *subject = guichet_directory_apply_text_subject (entries->len);

  g_return_if_fail (GUICHET_IS_DIRECTORY_APPLY_FORM (self));
  g_return_if_fail (self->entries == NULL);

  self->countries = guichet_directory_sample_list_countries (entries);
  for (guint i = 0; self->countries[i] != NULL; i++)
    gtk_string_list_take (
        names, guichet_directory_field_text_value (GUICHET_DIRECTORY_COUNTRY, self->countries[i]));
  gtk_drop_down_set_model (self->country, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->country),
                          g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
  gtk_label_set_label (self->subject, subject);
  self->entries = g_ptr_array_ref (entries);
  show_sample (self);
  guichet_directory_lookup_way_types_async (session, entries->pdata[0], NULL, way_types_read_cb,
                                            guichet_weak_new (self));
}

/**
 * guichet_directory_apply_form_get_country:
 *
 * Returns: (transfer none): that the fields are for: "fr"; "" if nobody can say
 */
const char *
guichet_directory_apply_form_get_country (GuichetDirectoryApplyForm *self)
{
  guint position = 0;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_APPLY_FORM (self), "");

  position = gtk_drop_down_get_selected (self->country);
  return self->countries != NULL && position < g_strv_length (self->countries)
             ? self->countries[position]
             : "";
}

/**
 * guichet_directory_apply_form_get_values:
 * @values: (out) (array fixed-size=36): each (nullable) (transfer none): stays as it is
 */
void
guichet_directory_apply_form_get_values (GuichetDirectoryApplyForm *self, const char **values)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_APPLY_FORM (self));

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    values[i] = NULL;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const GuichetDirectoryField field =
          guichet_directory_field_row_get_field (self->rows->pdata[i]);

      if (is_chosen (self->rows->pdata[i]))
        values[field] = guichet_directory_entry_get (self->sample, field);
    }
}

gboolean
guichet_directory_apply_form_is_touched (GuichetDirectoryApplyForm *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_APPLY_FORM (self), FALSE);

  return count_chosen (self) > 0;
}

void
guichet_directory_apply_form_set_may_send (GuichetDirectoryApplyForm *self, gboolean may_send)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_APPLY_FORM (self));

  self->may_send = may_send;
  refresh (self);
}

/* Rows */

static void
add_row (GuichetDirectoryApplyForm *self, GuichetDirectoryField field)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *row = GTK_WIDGET (guichet_directory_field_row_new (field));

  gtk_widget_set_valign (tick, GTK_ALIGN_START);
  gtk_widget_set_margin_top (tick, 6);
  gtk_widget_set_hexpand (row, TRUE);
  gtk_box_append (GTK_BOX (line), tick);
  gtk_box_append (GTK_BOX (line), row);
  gtk_box_append (self->fields, line);
  g_object_bind_property (row, "visible", line, "visible", G_BINDING_SYNC_CREATE);
  g_object_set_data (G_OBJECT (row), TICK_KEY, tick);
  g_signal_connect_object (row, "typed", G_CALLBACK (typed_cb), tick, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::visible", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
}

/* A country cannot be changed, and a heading belongs to the activity of one company. */
static void
add_rows (GuichetDirectoryApplyForm *self)
{
  g_autoptr(GArray) fields = guichet_directory_form_list_fields ();

  for (guint i = 0; i < fields->len; i++)
    {
      const GuichetDirectoryField field = g_array_index (fields, GuichetDirectoryField, i);

      if (field != GUICHET_DIRECTORY_COUNTRY && field != GUICHET_DIRECTORY_SERVICE_CODE)
        add_row (self, field);
    }
}

static gboolean
guichet_directory_apply_form_grab_focus (GtkWidget *widget)
{
  GuichetDirectoryApplyForm *self = GUICHET_DIRECTORY_APPLY_FORM (widget);

  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_visible (self->rows->pdata[i]))
      return gtk_widget_grab_focus (GTK_WIDGET (get_tick (self->rows->pdata[i])));
  return FALSE;
}

static void
guichet_directory_apply_form_dispose (GObject *object)
{
  GuichetDirectoryApplyForm *self = GUICHET_DIRECTORY_APPLY_FORM (object);

  /* The rows tell that they are no longer seen when they go. */
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    g_signal_handlers_disconnect_by_func (self->rows->pdata[i], refresh, self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->countries, g_strfreev);
  g_clear_object (&self->sample);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_APPLY_FORM);
  G_OBJECT_CLASS (guichet_directory_apply_form_parent_class)->dispose (object);
}

static void
guichet_directory_apply_form_class_init (GuichetDirectoryApplyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_apply_form_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_directory_apply_form_grab_focus;

  plan_signal = g_signal_new ("plan", GUICHET_TYPE_DIRECTORY_APPLY_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                              NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-apply-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyForm, subject);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyForm, country);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyForm, others);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyForm, fields);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyForm, summary);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyForm, plan_button);
  gtk_widget_class_bind_template_callback (widget_class, country_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
}

static void
guichet_directory_apply_form_init (GuichetDirectoryApplyForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->may_send = TRUE;
  add_rows (self);
}
