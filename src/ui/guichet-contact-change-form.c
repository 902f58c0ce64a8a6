/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-form.c: who shall be contact of the services that were chosen: three
 * fields, what stands in the way, and what will come of it. Sends nothing.
 */
#include "config.h"

#include "guichet-contact-change-form.h"

#include "guichet-contact-change-accounts.h"
#include "guichet-contact-change-needs.h"
#include "guichet-contact-change-outlook.h"
#include "guichet-contact-change-row.h"
#include "guichet-contact-change-text.h"
#include "guichet-only-child.h"
#include "guichet-service-text.h"
#include "guichet-tab-stop.h"

#include <glib/gi18n-lib.h>

#define N_ROWS 3

struct _GuichetContactChangeForm
{
  AdwBin parent_instance;

  GtkLabel *subject;
  GtkLabel *kind;
  GtkWidget *spread;
  GtkLabel *spread_label;
  GtkListView *reached;
  GuichetContactChangeRow *admin;
  GuichetContactChangeRow *tech;
  GuichetContactChangeRow *billing;
  GtkWidget *choice;
  GtkCheckButton *separate;
  GuichetContactChangeNeeds *needs;
  GtkLabel *summary;
  GtkButton *send_button;

  GuichetContactChangeRow *rows[N_ROWS]; /* the three, in the order of the bits */
  GuichetContactsDesk *desk;
  GuichetContactChangeTarget *target;
};

G_DEFINE_FINAL_TYPE (GuichetContactChangeForm, guichet_contact_change_form, ADW_TYPE_BIN)

enum
{
  SEND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is said of each contact */

/* Of one service, a whole sentence; of several, how many stay as they are, and why. */
static char *
tell_reasons (GuichetContactChangeForm *self,
              GuichetContactTypes type,
              const char *wanted,
              const GuichetContactChangeReasons *reasons)
{
  GPtrArray *services = guichet_contact_change_target_get_services (self->target);
  const guint n_barred = guichet_contact_change_reasons_get_total (reasons);
  const char *me = guichet_contact_change_target_get_me (self->target);
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  if (n_barred == 0)
    return NULL;
  if (services->len == 1)
    return g_strdup (guichet_service_text_reason (
        wanted != NULL ? guichet_contact_rules_check_change (services->pdata[0], me, type, wanted)
                       : guichet_contact_rules_check (services->pdata[0], me, type)));
  all = guichet_contact_change_reasons_write (reasons, wanted);
  some = guichet_contact_change_text_barred (n_barred, services->len);
  /* Translators: that some services are left out, and why */
  return g_strdup_printf (_("%s (%s)"), some, all);
}

static void
refresh_row (GuichetContactChangeForm *self, GuichetContactChangeRow *row)
{
  const GuichetContactTypes type = guichet_contact_change_row_get_contact (row);
  const guint n_services = guichet_contact_change_target_get_services (self->target)->len;
  const char *wanted = guichet_contact_change_row_get_wanted (row);
  const char *hint = guichet_contact_change_text_hint (guichet_nichandle_get_shape (wanted));
  const gboolean is_wrong = wanted != NULL && !guichet_nichandle_can_be_sent (wanted);
  GuichetContactChangeReasons rights;
  GuichetContactChangeReasons reasons;
  g_autofree char *told = NULL;

  guichet_contact_change_target_check (self->target, type, NULL, &rights);
  guichet_contact_change_row_set_barred (row, guichet_contact_change_reasons_get_total (&rights) ==
                                                  n_services);
  guichet_contact_change_target_check (self->target, type, is_wrong ? NULL : wanted, &reasons);
  told = tell_reasons (self, type, is_wrong ? NULL : wanted, &reasons);
  guichet_contact_change_row_set_note (row, hint != NULL ? hint : told, is_wrong);
}

static guint
count_types (GuichetContactTypes types)
{
  guint n = 0;

  for (guint i = 0; i < N_ROWS; i++)
    n += (types & (1 << i)) != 0;

  return n;
}

static void
changed_cb (GuichetContactChangeForm *self)
{
  g_auto(GuichetContactChangeOutlook) outlook = { 0 };
  g_autofree char *summary = NULL;
  const char *wanted[N_ROWS];
  gboolean is_wrong = FALSE;

  /* While the fields are made. */
  if (self->target == NULL)
    return;
  for (guint i = 0; i < N_ROWS; i++)
    refresh_row (self, self->rows[i]);
  guichet_contact_change_form_get_wanted (self, wanted);
  for (guint i = 0; i < N_ROWS; i++)
    is_wrong |= wanted[i] != NULL && !guichet_nichandle_can_be_sent (wanted[i]);

  guichet_contact_change_outlook_init (&outlook, self->target, wanted);
  summary = guichet_contact_change_text_summary (
      outlook.n_requests, (const char *const *) outlook.accounts, outlook.hours);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->choice, count_types (outlook.types) > 1);
  guichet_contact_change_needs_show (self->needs, guichet_contacts_desk_get_session (self->desk),
                                     self->target, outlook.types);
  gtk_widget_set_sensitive (GTK_WIDGET (self->send_button),
                            outlook.n_requests > 0 && !is_wrong &&
                                guichet_contact_change_target_is_mine (self->target));
}

static void
send_cb (GuichetContactChangeForm *self)
{
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->send_button)))
    g_signal_emit (self, signals[SEND], 0);
}

/* Whose contacts */

static char *
dup_title (GuichetService *service)
{
  const char *description = guichet_service_get_description (service);

  return description != NULL && *description != '\0'
             ? g_strdup_printf ("%s · %s", guichet_service_get_name (service), description)
             : g_strdup (guichet_service_get_name (service));
}

static void
show_subject (GuichetContactChangeForm *self)
{
  GPtrArray *services = guichet_contact_change_target_get_services (self->target);
  const gboolean is_one = services->len == 1;
  g_autofree char *title = is_one ? dup_title (services->pdata[0]) : NULL;
  g_autofree char *subject = guichet_contact_change_text_subject (title, services->len);

  gtk_label_set_label (self->subject, subject);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), is_one);
  if (is_one)
    gtk_label_set_label (self->kind,
                         guichet_service_text_kind (guichet_service_get_kind (services->pdata[0])));
}

static void
show_reached (GuichetContactChangeForm *self)
{
  GPtrArray *services = guichet_contact_change_target_get_services (self->target);
  g_autoptr(GPtrArray) reached = guichet_contact_change_target_list_reached (self->target);
  g_autofree char *spread = NULL;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GtkNoSelection) selection = NULL;
  guint n_groups = 0;

  for (guint i = 0; i < services->len; i++)
    n_groups += guichet_contact_rules_spreads (guichet_service_get_kind (services->pdata[i]));
  spread = guichet_contact_change_text_spread (n_groups, reached->len);
  for (guint i = 0; i < reached->len; i++)
    gtk_string_list_take (names, dup_title (reached->pdata[i]));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (names)));
  gtk_list_view_set_model (self->reached, GTK_SELECTION_MODEL (selection));
  gtk_label_set_label (self->spread_label, spread);
  gtk_widget_set_visible (self->spread, reached->len > 0);
}

/**
 * guichet_contact_change_form_set_target:
 * @desk: what was given last
 * @target: whose contacts shall change
 *
 * Once, by the window that it stands in.
 */
void
guichet_contact_change_form_set_target (GuichetContactChangeForm *self,
                                        GuichetContactsDesk *desk,
                                        GuichetContactChangeTarget *target)
{
  g_autoptr(GMenuModel) known = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_FORM (self));
  g_return_if_fail (self->target == NULL);

  self->desk = g_object_ref (desk);
  self->target = g_object_ref (target);
  known = guichet_contact_change_accounts_list (desk);
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_auto(GStrv) old = guichet_contact_change_target_list_old (target, 1 << i);

      guichet_contact_change_row_set_old (self->rows[i], (const char *const *) old);
      guichet_contact_change_row_set_known (self->rows[i], known);
    }
  gtk_button_set_label (self->send_button,
                        guichet_contact_change_target_is_one (target) ? _("Send") : _("Preview"));
  show_subject (self);
  show_reached (self);
  changed_cb (self);
}

/**
 * guichet_contact_change_form_refresh:
 *
 * Looks again at what can be changed, once the services or the account in use are others.
 */
void
guichet_contact_change_form_refresh (GuichetContactChangeForm *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_FORM (self));

  changed_cb (self);
}

/**
 * guichet_contact_change_form_is_touched:
 *
 * Returns: whether something is typed that would be lost
 */
gboolean
guichet_contact_change_form_is_touched (GuichetContactChangeForm *self)
{
  gboolean is_touched = FALSE;

  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_FORM (self), FALSE);

  for (guint i = 0; i < N_ROWS; i++)
    is_touched |= guichet_contact_change_row_get_wanted (self->rows[i]) != NULL;

  return is_touched;
}

/**
 * guichet_contact_change_form_get_wanted:
 * @wanted: (out) (array fixed-size=3): who shall be administrator, technical and billing contact;
 * %NULL: stays as it is
 */
void
guichet_contact_change_form_get_wanted (GuichetContactChangeForm *self, const char *wanted[3])
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_FORM (self));

  for (guint i = 0; i < N_ROWS; i++)
    wanted[i] = guichet_contact_change_row_get_wanted (self->rows[i]);
}

/**
 * guichet_contact_change_form_is_separate:
 *
 * Returns: whether people want a request of its own for each contact
 */
gboolean
guichet_contact_change_form_is_separate (GuichetContactChangeForm *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_FORM (self), FALSE);

  return gtk_widget_get_visible (self->choice) && gtk_check_button_get_active (self->separate);
}

/* The first field that can be filled in. */
static gboolean
guichet_contact_change_form_grab_focus (GtkWidget *widget)
{
  GuichetContactChangeForm *self = GUICHET_CONTACT_CHANGE_FORM (widget);

  for (guint i = 0; i < N_ROWS; i++)
    if (gtk_widget_grab_focus (GTK_WIDGET (self->rows[i])))
      return TRUE;

  return FALSE;
}

static void
guichet_contact_change_form_dispose (GObject *object)
{
  GuichetContactChangeForm *self = GUICHET_CONTACT_CHANGE_FORM (object);

  g_clear_object (&self->target);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_CHANGE_FORM);
  G_OBJECT_CLASS (guichet_contact_change_form_parent_class)->dispose (object);
}

static void
guichet_contact_change_form_class_init (GuichetContactChangeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_change_form_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_contact_change_form_grab_focus;

  signals[SEND] = g_signal_new ("send", GUICHET_TYPE_CONTACT_CHANGE_FORM, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (GUICHET_TYPE_CONTACT_CHANGE_NEEDS);
  g_type_ensure (GUICHET_TYPE_CONTACT_CHANGE_ROW);
  g_type_ensure (GUICHET_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-change-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, subject);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, kind);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, spread);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, spread_label);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, reached);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, admin);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, tech);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, billing);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, choice);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, separate);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, needs);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, summary);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeForm, send_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, send_cb);
}

static void
guichet_contact_change_form_init (GuichetContactChangeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows[0] = self->admin;
  self->rows[1] = self->tech;
  self->rows[2] = self->billing;
}
