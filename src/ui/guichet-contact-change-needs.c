/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-needs.c: what new contacts need before OVHcloud takes them: paid bills, an
 * address for the code, one region, the VoIP validation. Ticks what is known, and says of the rest
 * what to see to. Stops nobody: OVHcloud has the last word.
 */
#include "config.h"

#include "guichet-contact-change-needs.h"

#include "guichet-contact-change-text.h"
#include "guichet-endpoint-text.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  BILLS,
  EMAIL,
  REGION,
  VALIDATION,
  N_NEEDS,
} Need;

typedef enum
{
  MET,
  OPEN,
  UNKNOWN, /* nothing to do, or people know what Guichet does not */
  N_STATES,
} NeedState;

struct _GuichetContactChangeNeeds
{
  AdwBin parent_instance;

  GtkBox *list;
  GtkWidget *rows[N_NEEDS]; /* in the list */
  GtkImage *icons[N_NEEDS];
  GtkLabel *texts[N_NEEDS];
  GtkWidget *buttons[N_NEEDS];
  gboolean is_canada;
};

G_DEFINE_FINAL_TYPE (GuichetContactChangeNeeds, guichet_contact_change_needs, ADW_TYPE_BIN)

#define EUROPE "https://www.ovh.com/manager/#/dedicated"
#define CANADA "https://ca.ovh.com/manager/#/dedicated"

/* clang-format off */
static const struct
{
  const char *button; /* (nullable) */
  const char *page;
  const char *canadian_page;
} needs[N_NEEDS] = {
  [BILLS]      = { N_("Pay the Bill"), EUROPE "/billing/history", CANADA "/billing/history" },
  [EMAIL]      = { N_("Change Address"), EUROPE "/useraccount/infos", CANADA "/useraccount/infos" },
  [REGION]     = { NULL },
  [VALIDATION] = { N_("About VoIP Validation"), "https://docs.ovh.com/fr/voip/la-procedure-de-validation-voip/",
                   "https://docs.ovh.com/fr/voip/la-procedure-de-validation-voip/" },
};

static const struct
{
  const char *icon;
  const char *look;
} states[N_STATES] = {
  [MET]     = { "object-select-symbolic", "success" },
  [OPEN]    = { "dialog-warning-symbolic", "warning" },
  [UNKNOWN] = { "dialog-information-symbolic", "dim-label" },
};
/* clang-format on */

static void
clicked_cb (GtkWidget *button)
{
  GuichetContactChangeNeeds *self = GUICHET_CONTACT_CHANGE_NEEDS (
      gtk_widget_get_ancestor (button, GUICHET_TYPE_CONTACT_CHANGE_NEEDS));

  for (Need need = 0; need < N_NEEDS; need++)
    if (self->buttons[need] == button)
      guichet_web_page_show (GTK_WINDOW (gtk_widget_get_root (button)),
                             self->is_canada ? needs[need].canadian_page : needs[need].page);
}

static void
set_need (GuichetContactChangeNeeds *self, Need need, NeedState state, const char *text)
{
  gtk_widget_set_visible (self->rows[need], text != NULL);
  if (text == NULL)
    return;
  gtk_image_set_from_icon_name (self->icons[need], states[state].icon);
  for (NeedState each = 0; each < N_STATES; each++)
    if (each == state)
      gtk_widget_add_css_class (GTK_WIDGET (self->icons[need]), states[each].look);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->icons[need]), states[each].look);
  gtk_label_set_label (self->texts[need], text);
}

/* An open bill keeps the billing contact as it is, and no other. */
static void
show_bills (GuichetContactChangeNeeds *self,
            GuichetContactChangeTarget *target,
            GuichetContactTypes types)
{
  const gboolean is_asked = (types & GUICHET_CONTACT_BILLING) != 0;
  GPtrArray *services = guichet_contact_change_target_get_services (target);
  const char *me = guichet_contact_change_target_get_me (target);
  GuichetService *first = NULL;
  gboolean is_mine = FALSE;
  g_autofree char *text = NULL;

  for (guint i = 0; i < services->len; i++)
    if (guichet_service_is_in_debt (services->pdata[i]))
      {
        first = first != NULL ? first : services->pdata[i];
        is_mine |=
            (guichet_service_get_roles (services->pdata[i], me) & GUICHET_CONTACT_BILLING) != 0;
      }
  gtk_widget_set_visible (self->buttons[BILLS], first != NULL && is_mine);
  if (first == NULL)
    {
      set_need (self, BILLS, MET,
                _("No bill is open here; the new account must have none either"));
      return;
    }
  text = guichet_contact_change_text_bill (
      guichet_service_get_name (first),
      guichet_service_get_contact (first, GUICHET_CONTACT_BILLING), is_asked);
  set_need (self, BILLS, is_asked ? OPEN : UNKNOWN, text);
}

static void
show_email (GuichetContactChangeNeeds *self, GuichetSession *session)
{
  GuichetAccount *account = guichet_session_get_account (session);
  g_autofree char *email = NULL;
  g_autofree char *text = NULL;

  if (account != NULL)
    g_object_get (account, "email", &email, NULL);
  if (email == NULL || *email == '\0')
    {
      set_need (self, EMAIL, OPEN, _("Your profile has no e-mail address to send your code to"));
      return;
    }
  /* Translators: %s is an e-mail address. */
  text = g_strdup_printf (_("Your code goes to %s"), email);
  set_need (self, EMAIL, MET, text);
}

static void
show_region (GuichetContactChangeNeeds *self, GuichetSession *session)
{
  const char *endpoint = guichet_session_get_endpoint (session);
  const char *region = guichet_endpoint_text_find (endpoint != NULL ? endpoint : "ovh-eu");
  /* Translators: %s is a region of OVHcloud, "OVHcloud Europe". */
  g_autofree char *text = region != NULL
      ? g_strdup_printf (_("The new account must be of the same region: %s"), region)
      : g_strdup (_("The new account must be of the same region as yours"));

  self->is_canada = g_strcmp0 (endpoint, "ovh-ca") == 0;
  set_need (self, REGION, UNKNOWN, text);
}

static void
show_validation (GuichetContactChangeNeeds *self,
                 GuichetContactChangeTarget *target,
                 GuichetContactTypes types)
{
  GPtrArray *services = guichet_contact_change_target_get_services (target);
  gboolean is_needed = FALSE;

  for (guint i = 0; i < services->len && (types & GUICHET_CONTACT_BILLING) != 0; i++)
    is_needed |= guichet_service_get_kind (services->pdata[i]) == GUICHET_SERVICE_GROUP;
  set_need (self, VALIDATION, UNKNOWN,
            is_needed ? _("Both billing contacts, the old and the new one, must have passed "
                          "OVHcloud’s VoIP validation")
                      : NULL);
}

/**
 * guichet_contact_change_needs_show:
 * @session: whose account asks
 * @target: whose contacts
 * @types: the contacts that shall change
 */
void
guichet_contact_change_needs_show (GuichetContactChangeNeeds *self,
                                   GuichetSession *session,
                                   GuichetContactChangeTarget *target,
                                   GuichetContactTypes types)
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_NEEDS (self));

  show_bills (self, target, types);
  show_email (self, session);
  show_region (self, session);
  show_validation (self, target, types);
}

static void
add_need (GuichetContactChangeNeeds *self, Need need)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_START, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                  PANGO_WRAP_WORD_CHAR, NULL);

  gtk_box_append (GTK_BOX (words), text);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (self->list, row);
  self->rows[need] = row;
  self->icons[need] = GTK_IMAGE (icon);
  self->texts[need] = GTK_LABEL (text);
  if (needs[need].button == NULL)
    return;
  self->buttons[need] = gtk_button_new_with_label (_(needs[need].button));
  gtk_widget_set_halign (self->buttons[need], GTK_ALIGN_START);
  g_signal_connect (self->buttons[need], "clicked", G_CALLBACK (clicked_cb), NULL);
  gtk_box_append (GTK_BOX (words), self->buttons[need]);
}

static void
guichet_contact_change_needs_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_CHANGE_NEEDS);
  G_OBJECT_CLASS (guichet_contact_change_needs_parent_class)->dispose (object);
}

static void
guichet_contact_change_needs_class_init (GuichetContactChangeNeedsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_change_needs_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-change-needs.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeNeeds, list);
}

static void
guichet_contact_change_needs_init (GuichetContactChangeNeeds *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (Need need = 0; need < N_NEEDS; need++)
    add_need (self, need);
}
