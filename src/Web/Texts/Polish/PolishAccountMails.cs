namespace Actors.Web.Texts.Polish;

/// <summary>What the links in the mails of accounts lead to: a new password, the proof of an address.</summary>
internal static class PolishAccountMails
{
    public static AccountMailTexts Texts { get; } = new()
    {
        Code = "Kod z e-maila",
        CodeHint = "Jest w e-mailu pod linkiem. Skopiuj go w całości.",
        CodeMissing = "Podaj kod z e-maila",
        ForgotTitle = "Ustaw nowe hasło",
        ForgotText = "Podaj adres e-mail używany do logowania. Wyślemy na niego link do ustawienia nowego hasła.",
        SendLink = "Wyślij link",
        SentTitle = "Zajrzyj do poczty",
        SentText = "Jeśli istnieje konto z tym adresem e-mail, wiadomość z linkiem jest w drodze. Link działa raz, przez godzinę.",
        NothingCame = "Jeśli po kilku minutach nic nie przyszło, zajrzyj do spamu i sprawdź, czy to adres używany do logowania.",
        AskAgain = "Poproś jeszcze raz",
        BackToSignIn = "Wróć do logowania",
        ResetTitle = "Ustaw nowe hasło",
        ResetText = "Potem nastąpi wylogowanie na wszystkich urządzeniach, a do logowania posłuży nowe hasło.",
        NewPassword = "Nowe hasło",
        NewPasswordMissing = "Podaj nowe hasło",
        SetPassword = "Ustaw to hasło",
        ResetCodeRefused = "Ten link lub kod już nie działa: jest ważny raz, przez godzinę, i tylko najnowszy. Poproś o nowy",
        ResetAgain = "Poproś o nowy link",
        PasswordIsSet = "Nowe hasło jest ustawione, a wszystkie sesje zamknięte. Zaloguj się nowym hasłem.",
        VerifyTitle = "Potwierdź adres e-mail",
        VerifyText = "Potwierdź, że wiadomości na ten adres do Ciebie docierają. Otwórz link z naszego e-maila i naciśnij tutaj przycisk.",
        AccountMade = email => $"Konto zostało utworzone. Wysłaliśmy e-mail na {email}: otwórz zawarty w nim link w ciągu 24 godzin.",
        AccountMadeUnknown = "Konto zostało utworzone. Wysłaliśmy e-mail: otwórz zawarty w nim link w ciągu 24 godzin.",
        ConfirmAddress = "Potwierdź adres",
        VerifyCodeRefused =
            "Ten link lub kod już nie działa: jest ważny raz, przez 24 godziny, i tylko najnowszy. Jeśli adres jest już "
                + "potwierdzony, to wszystko; w przeciwnym razie poproś o ponowne wysłanie e-maila",
        NoVerifyMail = "E-mail nie przyszedł albo link już nie działa?",
        SendAgainText = email => $"Wyślemy nowy na {email}. Działa tylko najnowszy link. Zajrzyj też do spamu.",
        SendAgain = "Wyślij e-mail jeszcze raz",
        SentAgain = email => $"E-mail jest w drodze na {email}. Zawarty w nim link działa przez 24 godziny.",
        SentJustNow = "E-mail został wysłany przed chwilą. Odczekaj minutę, zanim poprosisz o kolejny.",
        SignInToSendAgain = "Zaloguj się, a wyślemy e-mail jeszcze raz",
        GoOnWithout = "Przejdź do panelu i potwierdź później",
        VerifiedTitle = "Adres e-mail jest potwierdzony",
        VerifiedText = "Dziękujemy. To już wszystko.",
    };
}
